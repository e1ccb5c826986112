//! Pages to files. Tera lives only here.

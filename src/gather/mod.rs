//! All articles together: what each says about actors, places, days, figures and origins, as projections without bodies.

/// The dossier as the indexes know it.
#[derive(Clone, Debug)]
pub struct Dossier {}

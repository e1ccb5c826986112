//! The two commands by which people decide: `review` and `actors`.

use dossier::commands::Exit;

use crate::commands::{piped, said};
use crate::sample::Sample;

/// An article in which two officials speak, one of them by a pronoun.
pub(crate) const CAPTURE: &str = "\
Le conseil de Lyon vote le budget

Le maire Valérie Dunand a annoncé jeudi que le budget serait voté avant la fin du mois de mars.

«Nous irons jusqu'au bout», a-t-elle déclaré devant les élus de la ville réunis à Lyon.

Le préfet Marc Orsel a démenti. «Rien n'est décidé», a affirmé M. Orsel à la presse locale.
";

fn dossier() -> (Sample, String) {
    let sample = Sample::of(&[("un.txt", CAPTURE.as_bytes())]);
    sample.write("site/dossier.toml", b"language = \"fr\"\nauthors = [\"Ana\"]\n");
    sample.build();
    let folder = sample.path("").display().to_string();
    (sample, folder)
}

#[test]
fn proposals_come_with_their_evidence_and_are_entered() {
    let (sample, folder) = dossier();
    sample.write(
        "site/actors.toml",
        b"# Who is who.\n\n# The press.\n[[actor]]\nname = \"Le Phare\" # daily\nkind = \"media\"\n",
    );
    let (exit, out, _) = said(&["actors", &folder]);
    assert_eq!(exit, Exit::Fine);
    assert!(out.contains("marc-orsel · person · \"Marc Orsel\""), "{out}");
    assert!(out.contains("seeds/un.txt:7"), "{out}");
    assert_eq!(said(&["actors", "accept", "marc-orsel", &folder]).0, Exit::Fine);
    let entered = sample.read("site/actors.toml");
    assert!(
        entered.starts_with(
            "# Who is who.\n\n# The press.\n[[actor]]\nname = \"Le Phare\" # daily\nkind = \"media\"\n"
        ),
        "{entered}"
    );
    assert!(
        entered.ends_with("\n[[actor]]\nid = \"marc-orsel\"\nname = \"Marc Orsel\"\nkind = \"person\"\n"),
        "{entered}"
    );
    assert!(!said(&["actors", &folder]).1.contains("marc-orsel ·"));
    assert_eq!(said(&["actors", "accept", "marc-orsel", &folder]).0, Exit::Failed, "only once");
    assert_eq!(said(&["actors", "alias", "préfet Orsel", "of", "marc-orsel", &folder]).0, Exit::Fine);
    assert!(sample.read("site/actors.toml").contains("aliases = [\"préfet Orsel\"]"));
    assert_eq!(said(&["actors", "ignore", "Valérie Dunand", &folder]).0, Exit::Fine);
    let (_, out, err) = said(&["actors", &folder]);
    assert!(!out.contains("valerie-dunand"), "{out}{err}");
    let told = sample.build();
    assert!(told.iter().all(|it| !it.message.contains("unknown key")), "{told:?}");
    let (_, json, _) = said(&["actors", "--json", &folder]);
    assert!(json.lines().all(|line| serde_json::from_str::<serde_json::Value>(line).is_ok()), "{json}");
    assert_eq!(said(&["actors", "accept", "nobody-at-all", &folder]).0, Exit::Failed);
}

#[test]
fn a_merge_moves_what_was_decided_and_leaves_what_a_person_wrote() {
    let (sample, folder) = dossier();
    let path = "site/pages/sources/un.md";
    let answers = said(&["review", "--list", "--of", "marc-orsel", &folder]).1;
    let id = answers.split(' ').next().expect("an attribution").to_owned();
    assert!(id.starts_with("q-") || id.starts_with("c-"), "{answers}");
    piped(&["review", "--of", "marc-orsel", "--on", "2024-01-05", &folder], "y\n");
    let page = sample.read(path);
    assert!(
        page.contains("[Marc Orsel](../actors/marc-orsel.md)")
            && page.contains("confirmed (Ana, 2024-01-05)"),
        "{page}"
    );
    // A person's own link.
    let page = page.replacen("devant les élus", "devant [les élus](../actors/marc-orsel.md)", 1);
    sample.write(path, page.as_bytes());
    sample.write(
        "site/actors.toml",
        b"[[actor]]\nid = \"m-orsel\"\nname = \"Marc-Antoine Orsel\"\nkind = \"person\"\n",
    );
    let (exit, out, err) = said(&["actors", "merge", "marc-orsel", "into", "m-orsel", &folder]);
    assert_eq!(exit, Exit::Errors, "something is left: {out}{err}");
    assert!(out.contains("left as a person wrote it: site/pages/sources/un.md:"), "{out}");
    let entered = sample.read("site/actors.toml");
    assert!(entered.contains("aliases = [\"Marc Orsel\"]"), "{entered}");
    sample.build();
    let page = sample.read(path);
    assert!(page.contains("[les élus](../actors/marc-orsel.md)"), "{page}");
    assert_eq!(page.matches("actors/marc-orsel.md").count(), 1, "all else was moved: {page}");
    assert!(page.contains("speaker: [Marc-Antoine Orsel](../actors/m-orsel.md)"), "{page}");
    assert!(page.contains("confirmed (Ana, 2024-01-05)"), "{page}");
}

#[test]
fn a_decision_is_one_line_of_the_page() {
    let (sample, folder) = dossier();
    let path = "site/pages/sources/un.md";
    let before = sample.read(path);
    let answers = "?\ne\ns\ns mar\ns nobody of that name\ny as the video [has] it\nn wrong · person\nu\nd\nnonsense\nq\n";
    let (exit, out, err) = piped(&["review", "--by", "MK", "--on", "2024-01-05", &folder], answers);
    assert_eq!(exit, Exit::Fine, "{out}{err}");
    let after = sample.read(path);
    let changed: Vec<(&str, &str)> = before.lines().zip(after.lines()).filter(|(a, b)| a != b).collect();
    assert!((1..=3).contains(&changed.len()), "{changed:?}\n{out}");
    assert_eq!(before.lines().count(), after.lines().count());
    assert!(changed.iter().all(|(old, new)| old.starts_with("[^") && new.starts_with("[^")), "{changed:?}");
    assert!(after.contains("(MK, 2024-01-05"), "{after}");
    assert!(out.contains("undone: site/pages/sources/un.md"), "{out}");
    sample.build();
    assert_eq!(sample.read(path), after, "a build keeps every word");
}

#[test]
fn somebody_else_speaks() {
    let (sample, folder) = dossier();
    let path = "site/pages/sources/un.md";
    let list = said(&["review", "--list", &folder]).1;
    assert!(list.lines().count() >= 2, "{list}");
    let first = list.split(' ').next().expect("an id").to_owned();
    let (_, out, _) = piped(&["review", "--on", "2024-01-05", &folder], "s marc-orsel\nq\n");
    let page = sample.read(path);
    let line = page.lines().find(|it| it.starts_with(&format!("[^{first}]:"))).expect("its definition");
    assert!(line.contains("speaker: [Marc Orsel](../actors/marc-orsel.md)"), "{line}\n{out}");
    assert!(line.ends_with("status: confirmed (Ana, 2024-01-05)"), "{line}");
    assert!(!said(&["review", "--list", &folder]).1.contains(&first), "what is decided is not asked again");
    piped(&["review", "--on", "2024-01-05", &folder], "s -\n");
    sample.build();
    let (exit, _, err) = piped(&["review", "--on", "someday", &folder], "");
    assert_eq!(exit, Exit::Failed, "{err}");
}

#[test]
fn which_value_of_a_field_is_right() {
    let text = "Un titre en une ligne\n\nSource: AFP\n\nLe ministre a annoncé mardi une réunion à Lyon, devant les élus de la ville.\n";
    let sample = Sample::of(&[("un.txt", text.as_bytes())]);
    sample.write("site/dossier.toml", b"language = \"fr\"\nauthors = [\"Ana\"]\n");
    sample.write("site/sources.csv", b"capture,agency,published,by,why\nun.txt,Reuters,2021-03-04,MK,seen\n");
    sample.build();
    let (path, folder) = ("site/pages/sources/un.md", sample.path("").display().to_string());
    let before = sample.read(path);
    let review =
        |answers: &str| piped(&["review", "--only", "fields", "--on", "2024-01-05", &folder], answers);
    let out = review("?\ns Ana\nd\n= \ny the print has it\nu\n1\n").1;
    for said in [
        "agency  Reuters (entered by MK: seen)",
        "or 1:  AFP (stated, line 3",
        "only an attribution can be disputed",
        "undone",
    ] {
        assert!(out.contains(said), "no `{said}`: {out}");
    }
    let page = sample.read(path);
    assert!(
        page.contains("\nagency: AFP\n")
            && page.contains("agency: 'entered by Ana · confirmed (Ana, 2024-01-05)'"),
        "{page}"
    );
    assert_eq!(page.lines().count(), before.lines().count(), "two lines changed");
    let told = sample.build();
    assert_eq!(sample.read(path), page, "a build keeps every word");
    let html = sample.read("site/public/sources/un/index.html");
    assert!(html.contains("#mark-confirmed\"/></svg>confirmé</span> (<bdi>Ana, 2024-01-05</bdi>)"), "{html}");
    let row = told.iter().find(|it| it.message.contains("`AFP` on the page of `un.txt`, and `Reuters` in"));
    assert!(row.is_some_and(|it| !it.hint.contains("dossier review")), "nothing is asked any more: {told:?}");
    assert!(review("").1.contains("Nothing is open."), "what is decided is not asked again");
    // Confirmed is a person's: another row does not change it.
    sample.write(path, before.as_bytes());
    sample.build();
    review("y the print has it\n");
    let confirmed = sample.read(path);
    assert!(
        confirmed.contains("agency: 'entered by MK: seen · confirmed (Ana, 2024-01-05: the print has it)'"),
        "{confirmed}"
    );
    sample.write("site/sources.csv", b"capture,agency,published,by,why\nun.txt,DPA,2021-03-05,MK,seen\n");
    sample.build();
    let page = sample.read(path);
    assert!(page.contains("\nagency: Reuters\n") && page.contains("\npublished: 2021-03-05\n"), "{page}");
    let article = sample.articles().remove(0);
    assert_eq!(article.fields.agency.value.as_deref(), Some("Reuters"));
}

#[test]
fn who_is_meant_by_a_link() {
    let sample = Sample::of(&[("un.txt", "Le port de Lyon rouvre\n\nLa ministre des Transports Claire Vasseur a visité le port de Lyon jeudi matin.\n\nLa ministre des Transports a promis une aide. « Nous paierons », a dit la ministre des Transports devant les élus.\n".as_bytes())]);
    sample.write("site/dossier.toml", b"language = \"fr\"\nauthors = [\"Ana\"]\n");
    sample.build();
    let (path, folder) = ("site/pages/sources/un.md", sample.path("").display().to_string());
    let before = sample.read(path);
    let review =
        |answers: &str| piped(&["review", "--only", "links", "--on", "2024-01-05", &folder], answers);
    let (exit, out, err) = review("d\ny by the protocol list\n");
    assert_eq!(exit, Exit::Fine, "{out}{err}");
    assert!(out.contains("⟦La ministre des Transports⟧") && out.contains("means  Claire Vasseur"), "{out}");
    let page = sample.read(path);
    assert!(page.contains("links:\n  - '\"La ministre des Transports\" = claire-vasseur · confirmed (Ana, 2024-01-05: by the protocol list)'\n---"), "{page}");
    sample.build();
    assert_eq!(sample.read(path), page, "a build keeps every word");
    let article = sample.articles().remove(0);
    let confirmed = article.mentions.iter().filter(|it| it.status == dossier::revise::Status::Confirmed);
    assert_eq!(
        confirmed.map(|it| it.decided.as_str()).collect::<Vec<_>>(),
        ["Ana, 2024-01-05: by the protocol list"]
    );
    for page in ["sources/un", "actors/claire-vasseur"] {
        let html = sample.read(&format!("site/public/{page}/index.html"));
        let told = "confirmé</span> (<bdi>Ana, 2024-01-05: by the protocol list</bdi>)</li>";
        assert!(html.contains(told) && html.contains("Noms établis par une personne"), "{page}: {html}");
    }
    // A registry that knows her by another id does not undo it.
    sample.write(
        "site/actors.toml",
        b"[[actor]]\nid = \"c-vasseur\"\nname = \"Claire Vasseur\"\nkind = \"person\"\n",
    );
    sample.build();
    let page = sample.read(path);
    assert!(page.contains("[La ministre des Transports](../actors/claire-vasseur.md)"), "{page}");
    assert!(page.contains("[La ministre des Transports Claire Vasseur](../actors/c-vasseur.md)"), "{page}");
    // A merge moves what a person only confirmed.
    assert_eq!(said(&["actors", "merge", "claire-vasseur", "into", "c-vasseur", &folder]).0, Exit::Fine);
    sample.build();
    let page = sample.read(path);
    assert!(!page.contains("claire-vasseur"), "{page}");
    assert!(
        page.contains("\"La ministre des Transports\" = c-vasseur · confirmed (Ana, 2024-01-05"),
        "{page}"
    );
    // Nobody, and somebody else.
    sample.write("site/actors.toml", b"");
    sample.write(path, before.as_bytes());
    sample.build();
    let out = review("n\nu\ns nobody such\ns lyon\n1\n").1;
    assert!(
        out.contains("taken away")
            && out.contains("undone")
            && out.contains("nobody is called `nobody such`"),
        "{out}"
    );
}

#[test]
fn what_was_skipped_comes_last_and_lines_fit_the_terminal() {
    let (sample, folder) = dossier();
    let first =
        |out: &str| out.lines().find(|it| it.starts_with("1 of ")).map(str::to_owned).unwrap_or_default();
    let out = piped(&["review", "--on", "2024-01-05", &folder], "\nb\n\nq\n").1;
    let again = piped(&["review", "--on", "2024-01-05", &folder], "q\n").1;
    assert_ne!(first(&out), first(&again), "{out}{again}");
    assert!(again.contains("1 skipped before come last"), "{again}");
    let wide = out.lines().map(|it| it.chars().count()).max().unwrap_or_default();
    let mut input = b"s\ne\n?\nq\n".as_slice();
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let mut console = dossier::commands::Console {
        input: &mut input,
        out: &mut out,
        err: &mut err,
        colour: false,
        width: Some(60),
        terminal: None,
    };
    dossier::commands::run(
        ["dossier", "review", "--on", "2024-01-05", &folder].map(Into::into),
        &mut console,
    );
    let out = String::from_utf8_lossy(&out);
    assert!(out.contains("Enter skips, ? helps > "), "{out}");
    // What is typed ends the line of the keys.
    let typed = out.replace(" > ", " >\n");
    assert!(wide > 60 && typed.lines().all(|it| it.chars().count() <= 60), "{out}");
    assert!(sample.path(".dossier/skipped.txt").exists());
}

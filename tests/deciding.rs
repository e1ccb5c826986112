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

//! Who holds which office: learnt where a name stands beside it, used where the office stands alone.

use std::collections::{BTreeMap, BTreeSet};

use super::apposition::{is_anothers, is_apposed, is_set_off};
use super::bodies::described;
use super::candidate::Candidate;
use super::cast::{Cast, HOLDERS_MAX, Holder};
use super::held::{Held, held};
use super::reasons::{speaks_after, speaks_before};
use super::role_words::content_of;
use super::roles::{Opening, RolePhrase};
use super::scene::{Scene, View};
use crate::annotate::Form;
use crate::ids::ActorId;
use crate::registry::{Actor, ActorKind, Origin, Title};
use crate::text::fold;
use crate::text::tokens::tokens;

/// Finds names beside offices, proposes them as one mention, and notes who holds what.
pub(super) fn introduced(scene: &Scene<'_>, roles: &[RolePhrase], people: &[Candidate], cast: &mut Cast) {
    let mut starts: BTreeMap<(usize, usize), &Candidate> = BTreeMap::new();
    let mut ends: BTreeMap<(usize, usize), &Candidate> = BTreeMap::new();
    for candidate in people {
        starts.insert((candidate.view, candidate.honorific.unwrap_or(candidate.range.start)), candidate);
        ends.insert((candidate.view, candidate.range.end), candidate);
    }
    for (surnames, role) in
        [false, true].into_iter().flat_map(|pass| roles.iter().map(move |role| (pass, role)))
    {
        let view = &scene.views[role.view];
        let next = starts.get(&(role.view, role.core.end)).copied();
        let set_off = starts.get(&(role.view, role.core.end + 1)).copied();
        let set_off =
            set_off.filter(|it| is_set_off(scene, view, role, it) && !is_anothers(scene, view, role));
        let previous = role.whole.start.checked_sub(1).and_then(|at| ends.get(&(role.view, at))).copied();
        let apposed = previous.filter(|it| is_apposed(view, role, it));
        let Some(candidate) = next.or(set_off).or(apposed).filter(|it| (it.key.len() == 1) == surnames)
        else {
            continue;
        };
        if surnames && apposed.is_none() && !may_hold(scene, cast, (role, candidate)) {
            cast.withdraw(view, &candidate.range);
        } else if let Some(candidate) = next {
            titled(scene, cast, (role, candidate, "role-name"));
            coordinated(scene, cast, (role, candidate), &starts);
        } else if let Some(candidate) = set_off {
            titled(scene, cast, (role, candidate, "role-set-off"));
        } else if let Some(candidate) = apposed {
            titled(scene, cast, (role, candidate, "apposition"));
        }
    }
}

/// Whether a surname after an office may be that of the person who bears it: only where this office of that person is told. "President
/// Clinton" is not the candidate whom the article names in full, nor "President Obama" the one Obama whose first name it gives.
fn may_hold(scene: &Scene<'_>, cast: &Cast, found: (&RolePhrase, &Candidate)) -> bool {
    let (role, candidate) = found;
    let Some(id) = &candidate.actor else { return true };
    let first_name_told = cast.actors.get(id).is_some_and(|it| it.name.split_whitespace().count() > 1);
    let mut theirs = cast.holders.iter().filter(|it| it.actor == *id);
    let relative = scene.words().relative.has(&role.head) || scene.words().sources.has(&role.head);
    relative || !first_name_told || theirs.any(|it| it.head == role.head || it.words.contains(&role.head))
}

/// A role with the name of its holder: one mention, and the holder is noted.
fn titled(scene: &Scene<'_>, cast: &mut Cast, found: (&RolePhrase, &Candidate, &str)) {
    let (role, candidate, rule) = found;
    let view = &scene.views[role.view];
    let Some(id) = candidate.actor.clone() else { return };
    cast.title(role.view, role.core.start);
    learn(scene, cast, role, &id);
    let start = role.whole.start.min(candidate.honorific.unwrap_or(candidate.range.start));
    let end = role.core.end.max(candidate.range.end);
    let (range, form) =
        if role.plural { (candidate.range.clone(), Form::Name) } else { (start..end, Form::RoleName) };
    cast.propose((view, range), &id, (form, scene.rule(rule)));
}

/// "les chefs de la diplomatie américaine John Kerry et russe Sergueï Lavrov": the second name has the first one's office for
/// another state.
fn coordinated(
    scene: &Scene<'_>,
    cast: &mut Cast,
    found: (&RolePhrase, &Candidate),
    starts: &BTreeMap<(usize, usize), &Candidate>,
) {
    let (role, first) = found;
    let view = &scene.views[role.view];
    if !role.plural || !scene.words().and.has(view.folded(first.range.end)) {
        return;
    }
    let at = first.range.end + 1;
    let Some((count, state)) = scene.lexicon.adjective(view.rest(at)) else { return };
    let Some(id) = starts.get(&(role.view, at + count)).and_then(|it| it.actor.clone()) else { return };
    let mut words: BTreeSet<String> =
        role.words.iter().filter(|word| !word.starts_with('@')).cloned().collect();
    words.insert(format!("@{state}"));
    cast.hold(holder(scene, id, (role.head.clone(), words)));
}

/// Notes that `id` holds the office; an actor known by form keeps it as a title.
pub(super) fn learn(scene: &Scene<'_>, cast: &mut Cast, role: &RolePhrase, id: &ActorId) {
    if let Some(gender) = role.gender {
        cast.genders.entry(id.clone()).or_insert(gender);
    }
    let words = scene.words();
    if words.relative.has(&role.head) || words.things.has(&role.head) || role.opening == Opening::Possessive {
        return;
    }
    cast.hold(holder(scene, id.clone(), (role.head.clone(), role.words.clone())));
    let title = scene.views[role.view].words(&role.core);
    if let Some(actor) = cast.actors.get_mut(id).filter(|it| it.origin == Origin::Form && !role.plural)
        && !actor.titles.iter().any(|it| fold(&it.title) == fold(&title))
    {
        actor.titles.push(Title { title, from: None, to: None });
    }
}

/// The holder of an office, with what its words say besides.
fn holder(scene: &Scene<'_>, actor: ActorId, office: (String, BTreeSet<String>)) -> Holder {
    let (head, words) = office;
    let mut all = words.clone();
    for _ in 0..2 {
        for rule in &scene.words().implied {
            if rule.has.iter().all(|word| all.contains(word)) {
                all.extend(rule.adds.iter().map(str::to_owned));
            }
        }
    }
    let implied = all.difference(&words).cloned().collect();
    Holder { actor, head, words: all, implied }
}

/// Resolves the offices that stand alone and open with an article, where just one holder can be meant.
pub(super) fn alone(scene: &Scene<'_>, roles: &[RolePhrase], cast: &mut Cast) {
    let (registered, perhaps) = (registered(scene, Held::Always), registered(scene, Held::Perhaps));
    named_in_registry(scene, cast);
    let mut nobodys: Vec<&RolePhrase> = Vec::new();
    for role in roles {
        let view = &scene.views[role.view];
        let open = matches!(role.opening, Opening::Definite | Opening::Contracted) || opens_line(view, role);
        if !open || role.plural || scene.words().relative.has(&role.head) {
            continue;
        }
        if cast.is_titled(role.view, role.core.start) {
            continue;
        }
        let inside: BTreeSet<&ActorId> = holders(scene, &cast.holders, role);
        let several =
            inside.len() > 1 || nobodys.iter().rev().take(HOLDERS_MAX).any(|other| may_be(role, other));
        let foreign = |id: &ActorId| is_of_elsewhere(cast, view, (role, id));
        let (found, rule) = match inside.len() {
            // Whoever may have held it makes it uncertain who did.
            0 => {
                let all = holders(scene, &registered, role);
                let sure = holders(scene, &perhaps, role).is_subset(&all);
                (only(all).filter(|_| sure), "role-registry")
            }
            _ => (only(inside).filter(|id| !foreign(id)), "role-alone"),
        };
        if found.is_none() && !several && role.words.len() > 1 + usize::from(role.affiliated) {
            unnamed(scene, cast, role);
            nobodys.push(role);
        }
        let near = |id: &ActorId| rule == "role-alone" && is_near(cast, view, (role, id));
        let Some(id) = found.filter(|id| !several && (role.words.len() > 1 || near(id))) else { continue };
        cast.know(scene, &id);
        cast.propose((view, role.whole.clone()), &id, (Form::Role, scene.rule(rule)));
    }
}

/// Whether the office that nobody in the article holds by name may be the one asked for.
fn may_be(asked: &RolePhrase, other: &RolePhrase) -> bool {
    asked.head == other.head && asked.words.is_subset(&other.words) && asked.words != other.words
}

/// An office that speaks without anybody's name: it is somebody, but neither the body that it belongs to nor a named person.
fn unnamed(scene: &Scene<'_>, cast: &mut Cast, role: &RolePhrase) {
    let view = &scene.views[role.view];
    let speaks = speaks_after(scene, view, role.core.end)
        || speaks_before(scene, view, role.whole.start)
        || view.ends_with(&scene.words().according, role.whole.start);
    if !speaks || scene.words().things.has(&role.head) {
        return;
    }
    let id = cast.add(described(scene, view.words(&role.core), ActorKind::Unnamed));
    cast.propose((view, role.whole.clone()), &id, (Form::Role, scene.rule("unnamed-role")));
}

/// A headline's first words need no article: "Chef de la diplomatie russe : ...".
fn opens_line(view: &View<'_>, role: &RolePhrase) -> bool {
    role.opening == Opening::Bare && role.whole.start == 0 && view.folded(role.core.end) == ":"
}

fn only(actors: BTreeSet<&ActorId>) -> Option<ActorId> {
    let mut actors = actors.into_iter();
    let first = actors.next()?;
    actors.next().is_none().then(|| first.clone())
}

/// Who of `holders` may be meant: whose office says all that the role says, and does not differ by "former" or the like.
fn holders<'h>(scene: &Scene<'_>, holders: &'h [Holder], role: &RolePhrase) -> BTreeSet<&'h ActorId> {
    // "élu" is what a mayor is, too; it tells one president from another only beside "président".
    let exact = |head: &str, words: &BTreeSet<String>, implied: &BTreeSet<String>| -> BTreeSet<String> {
        let told = words.difference(implied).filter(|word| *word != head);
        told.filter(|word| scene.words().exact.has(word)).cloned().collect()
    };
    let asked = exact(&role.head, &role.words, &BTreeSet::new());
    let meant = holders.iter().filter(|it| {
        let head = role.head == it.head || role.head.split(' ').all(|word| it.implied.contains(word));
        head && role.words.is_subset(&it.words) && exact(&it.head, &it.words, &it.implied) == asked
    });
    meant.map(|it| &it.actor).collect()
}

/// Whether the text told of which state the office is, the phrase does not say it again, and neither that state nor the holder is told of a
/// little before: an article that once names "le Premier ministre belge" means its own country's by "le Premier ministre".
fn is_of_elsewhere(cast: &Cast, view: &View<'_>, found: (&RolePhrase, &ActorId)) -> bool {
    let (role, id) = found;
    let here = view.anchor(&role.whole);
    let near = |id: &ActorId| cast.last_before(id, here).is_some_and(|it| it.block + NEAR >= here.block);
    let states: BTreeSet<ActorId> = (cast.holders.iter())
        .filter(|it| it.actor == *id)
        .flat_map(|it| &it.words)
        .filter(|word| !role.words.contains(*word))
        .filter_map(|word| word.strip_prefix('@').map(|state| ActorId(state.to_owned())))
        .collect();
    !states.is_empty() && !near(id) && !states.iter().any(near)
}

/// How many blocks back a person may stand whom one bare word means: "le ministre".
const NEAR: usize = 2;

/// Whether the person is named a little before.
fn is_near(cast: &Cast, view: &View<'_>, found: (&RolePhrase, &ActorId)) -> bool {
    let (role, id) = found;
    let here = view.anchor(&role.whole);
    cast.last_before(id, here).is_some_and(|it| it.block + NEAR >= here.block)
}

/// Persons of the registry whom the article names hold in it the titles that they held on its day, whichever of the possible ones it is.
fn named_in_registry(scene: &Scene<'_>, cast: &mut Cast) {
    let persons = scene.context.registry.actors.iter().filter(|actor| actor.kind == ActorKind::Person);
    for actor in persons {
        if !cast.is_named(&actor.id) {
            continue;
        }
        for title in actor.titles.iter().filter(|title| held(scene, title) == Held::Always) {
            cast.hold(holder_of(scene, actor, title));
        }
    }
}

/// The registry's persons with the titles that they held on the article's day, whichever it is, or may have held.
fn registered(scene: &Scene<'_>, how: Held) -> Vec<Holder> {
    let persons = scene.context.registry.actors.iter().filter(|actor| actor.kind == ActorKind::Person);
    let titles = persons.flat_map(|actor| actor.titles.iter().map(move |title| (actor, title)));
    titles
        .filter(|(_, title)| held(scene, title) == how)
        .map(|(actor, title)| holder_of(scene, actor, title))
        .collect()
}

fn holder_of(scene: &Scene<'_>, actor: &Actor, title: &Title) -> Holder {
    let title = tokens(&title.title);
    let mut words = content_of(scene, &title);
    words.extend(actor.of.as_ref().map(|of| format!("@{of}")));
    let head = (0..title.len())
        .find_map(|at| scene.words().heads.at(&title[at..]))
        .map(|(_, head)| head.lemma.clone());
    holder(scene, actor.id.clone(), (head.unwrap_or_default(), words))
}

//! Names: of actors, of places, and those that are only proposed. The article is read into words once for all three.

use super::actors::lexicon::Lexicon;
use super::actors::scene::Scene;
use super::{Annotations, Annotator, Context};
use super::{actors, places, proposals};

/// Names of actors and places.
pub const ANNOTATOR: Annotator = Annotator { name: "names", annotate };

fn annotate(context: &Context<'_>, annotations: &mut Annotations) {
    let lexicon = Lexicon::new(context);
    let scene = Scene::read(context, &lexicon);
    actors::find(&scene, annotations);
    places::find(&scene, annotations);
    proposals::find(&scene, annotations);
}

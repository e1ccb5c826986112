//! `dates`: an article in, a line for each time: its words, TIMEX3 value, EDTF value, rule, base.

use dossier::annotate;
use dossier::annotate::{Annotations, Context, dates};
use dossier::lang::Languages;
use dossier::registry::Registry;
use dossier::survey::Common;

use super::article::article;
use super::worded;

pub(super) fn run(input: &str) -> String {
    let languages = Languages::load().expect("the embedded data is well formed");
    let (_, cleaned) = article(input);
    let code = cleaned.fields.language.value.as_deref().unwrap_or_default();
    let language = languages.of(code).expect("the case names a language that has rules");
    let (common, registry) = (Common::default(), Registry::default());
    let texts = &annotate::texts(&cleaned);
    let (common, registry, languages) = (&common, &registry, &languages);
    let context = Context { cleaned: &cleaned, common, registry, languages, language, texts };
    let mut annotations = Annotations::default();
    (dates::ANNOTATOR.annotate)(&context, &mut annotations);
    let lines = annotations.dates.iter().map(|it| {
        let words = it.at.span.of(&cleaned.blocks[it.at.block].text);
        let value = it.value.as_ref().map_or("-", |value| value.as_str());
        format!("{words} | {} | {value} | {} | {}", it.timex, it.rule.0, worded(&it.base))
            .trim_end()
            .to_owned()
    });
    lines.collect::<Vec<_>>().join("\n")
}

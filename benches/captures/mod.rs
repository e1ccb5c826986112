//! Makes captures: articles of some 600 words in French and English with page furniture, quotations, dates and figures, each one
//! different and the same at every run.

use std::fmt::Write as _;
use std::path::Path;

/// The stem of the capture numbered `number`.
pub(crate) fn stem(number: usize) -> String {
    format!("{number:04}-capture")
}

/// Makes `count` captures under `root/seeds`.
pub(crate) fn make(root: &Path, count: usize) {
    let seeds = root.join("seeds");
    std::fs::create_dir_all(&seeds).expect("the folder can be made");
    for number in 0..count {
        std::fs::write(seeds.join(format!("{}.txt", stem(number))), capture(number))
            .expect("a capture can be written");
    }
}

/// How many bytes the captures have together.
pub(crate) fn size(root: &Path) -> u64 {
    let entries = std::fs::read_dir(root.join("seeds")).into_iter().flatten().flatten();
    entries.filter_map(|entry| entry.metadata().ok()).map(|it| it.len()).sum()
}

/// A language's stock of words. Each paragraph's pattern has places for a name, a verb and two nouns.
struct Stock {
    head: &'static [&'static str],
    foot: &'static [&'static str],
    names: &'static [&'static str],
    places: &'static [&'static str],
    nouns: &'static [&'static str],
    days: &'static [&'static str],
    stamp: &'static str,
    patterns: &'static [&'static str],
}

const STOCKS: [Stock; 2] = [
    Stock {
        head: &["Aller au contenu principal", "Rechercher", "Newsletters"],
        foot: &[
            "Lire aussi: Les marchés attendent la décision",
            "Publicité",
            "Suivez-nous sur Twitter",
            "Mentions légales",
        ],
        names: &[
            "Claire Vasseur",
            "Idriss Benali",
            "Piotr Zielinski",
            "Maud Lacombe",
            "Henri Castaing",
            "Aïcha Diallo",
        ],
        places: &["Lyon", "Dakar", "Varsovie", "Beyrouth", "Genève", "Tunis"],
        nouns: &[
            "le budget",
            "la trêve",
            "le port",
            "la réforme",
            "le couloir humanitaire",
            "la récolte",
            "le barrage",
            "la grève",
        ],
        days: &["lundi", "mardi", "mercredi", "jeudi", "vendredi"],
        stamp: "Publié le {day} décembre 2016 à 08:{minute}",
        patterns: &[
            "La ministre {name} a annoncé {weekday} à {place} que {noun} serait prolongé de {number} jours, malgré {other}.",
            "«Nous ne pouvons pas attendre, {noun} dépend de {other}», a déclaré {name} devant {number} élus réunis à {place}.",
            "Selon {name}, {noun} a coûté plus de {number} millions d'euros depuis le début de l'année, et {other} reste à payer.",
            "{noun} avait été suspendu fin juillet. Les habitants de {place} attendent toujours {other}, a-t-il ajouté.",
        ],
    },
    Stock {
        head: &["Skip to main content", "Search", "Subscribe"],
        foot: &[
            "Read more: Markets wait for the decision",
            "Advertisement",
            "Follow us on Twitter",
            "Terms of use",
        ],
        names: &[
            "Clara Whitfield",
            "Omar Haddad",
            "Piotr Nowak",
            "Joan Mercer",
            "Henry Okafor",
            "Aisha Rahman",
        ],
        places: &["Leeds", "Accra", "Warsaw", "Beirut", "Geneva", "Tunis"],
        nouns: &[
            "the budget",
            "the truce",
            "the harbour",
            "the reform",
            "the aid corridor",
            "the harvest",
            "the dam",
            "the strike",
        ],
        days: &["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"],
        stamp: "Published December {day}, 2016 8:{minute} am",
        patterns: &[
            "Minister {name} said on {weekday} in {place} that {noun} would be extended by {number} days despite {other}.",
            "\"We cannot wait, {noun} depends on {other},\" said {name} before {number} delegates gathered in {place}.",
            "According to {name}, {noun} has cost more than {number} million dollars this year, and {other} is still to be paid.",
            "{noun} was suspended in late July. The people of {place} are still waiting for {other}, he added.",
        ],
    },
];

fn capture(number: usize) -> String {
    let mut dice = Dice(number as u64 + 1);
    let stock = &STOCKS[number % STOCKS.len()];
    let mut text = stock.head.join("\n");
    let _ = writeln!(
        text,
        "\n\n{} {}: {} {number}\n",
        dice.one(stock.places),
        dice.one(stock.nouns),
        dice.one(stock.nouns)
    );
    let stamp = stock.stamp.replace("{day}", &(number % 27 + 1).to_string());
    let _ = writeln!(text, "{}\n", stamp.replace("{minute}", &format!("{:02}", number % 60)));
    for _ in 0..22 {
        let _ = writeln!(text, "{}\n", paragraph(stock, &mut dice));
    }
    text + &stock.foot.join("\n\n")
}

fn paragraph(stock: &Stock, dice: &mut Dice) -> String {
    let sentence = |dice: &mut Dice| {
        let pattern = dice.one(stock.patterns).replace("{name}", dice.one(stock.names));
        let pattern =
            pattern.replace("{place}", dice.one(stock.places)).replace("{weekday}", dice.one(stock.days));
        let pattern =
            pattern.replace("{noun}", dice.one(stock.nouns)).replace("{other}", dice.one(stock.nouns));
        let sentence = pattern.replace("{number}", &dice.below(9_000).to_string());
        capitalised(&sentence)
    };
    format!("{} {}", sentence(dice), sentence(dice))
}

fn capitalised(sentence: &str) -> String {
    let mut letters = sentence.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Numbers that look thrown and are the same at every run (Knuth's MMIX generator).
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % bound
    }

    fn one<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[self.below(of.len() as u64) as usize]
    }
}

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

/// A language's stock of words. Each sentence's pattern has places for a name, a place, a day, two nouns and a number.
struct Stock {
    head: &'static [&'static str],
    foot: &'static [&'static str],
    given: &'static [&'static str],
    surnames: &'static [&'static str],
    places: &'static [&'static str],
    nouns: &'static [&'static str],
    days: &'static [&'static str],
    stamp: &'static str,
    /// Sentences that give words or numbers to somebody: one in three, as in the press.
    saying: &'static [&'static str],
    /// Sentences that tell.
    telling: &'static [&'static str],
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
        given: &[
            "Claire", "Idriss", "Piotr", "Maud", "Henri", "Aïcha", "Luc", "Nadia", "Rémi", "Sophie", "Karim",
            "Élise",
        ],
        surnames: &[
            "Vasseur",
            "Benali",
            "Zielinski",
            "Lacombe",
            "Castaing",
            "Diallo",
            "Mercier",
            "Haddad",
            "Roussel",
            "Okoye",
        ],
        places: &[
            "Lyon", "Dakar", "Varsovie", "Beyrouth", "Genève", "Tunis", "Oslo", "Lisbonne", "Nairobi",
            "Quito", "Hanoï", "Amman", "Prague", "Athènes", "Lima", "Bogota",
        ],
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
        saying: &[
            "La ministre {name} a annoncé {weekday} à {place} que {noun} serait prolongé de {number} jours, malgré {other}.",
            "«Nous ne pouvons pas attendre, {noun} dépend de {other}», a déclaré {name} devant {number} élus réunis à {place}.",
            "Selon {name}, {noun} a coûté plus de {number} millions d'euros depuis le début de l'année, et {other} reste à payer.",
        ],
        telling: &[
            "{noun} avait été suspendu fin juillet, et les habitants de {place} attendent toujours la suite des travaux.",
            "Les négociations sur {noun} ont repris {weekday} dans une salle sans fenêtre, loin des caméras et des curieux.",
            "Dans les rues du centre, les commerçants ont rouvert un à un, sans savoir ce que deviendra {noun}.",
            "Personne n'avait prévu que {noun} pèserait autant sur {other}, ni que la pluie durerait tout le mois.",
            "Le bâtiment, construit il y a longtemps, sert aujourd'hui d'entrepôt, d'école et parfois de salle des fêtes.",
            "À {place}, on parle surtout de {other}, des prix du pain et des routes coupées par la neige.",
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
        given: &[
            "Clara", "Omar", "Piotr", "Joan", "Henry", "Aisha", "Luke", "Nadia", "Robert", "Sophie", "Karim",
            "Eliza",
        ],
        surnames: &[
            "Whitfield",
            "Haddad",
            "Nowak",
            "Mercer",
            "Okafor",
            "Rahman",
            "Sutton",
            "Keller",
            "Brody",
            "Lindqvist",
        ],
        places: &[
            "Leeds", "Accra", "Warsaw", "Beirut", "Geneva", "Tunis", "Oslo", "Lisbon", "Nairobi", "Quito",
            "Hanoi", "Amman", "Prague", "Athens", "Lima", "Bogota",
        ],
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
        saying: &[
            "Minister {name} said on {weekday} in {place} that {noun} would be extended by {number} days despite {other}.",
            "\"We cannot wait, {noun} depends on {other},\" said {name} before {number} delegates gathered in {place}.",
            "According to {name}, {noun} has cost more than {number} million dollars this year, and {other} is still to be paid.",
        ],
        telling: &[
            "{noun} was suspended in late July, and the people of {place} are still waiting for the works to go on.",
            "Talks on {noun} went on again on {weekday} in a room without windows, far from cameras and onlookers.",
            "In the streets of the old town shops opened one by one, without knowing what would become of {noun}.",
            "Nobody had foreseen that {noun} would weigh so much on {other}, or that it would rain for the whole month.",
            "The building, put up long ago, now serves as a warehouse, as a school and at times as a dance hall.",
            "In {place} people talk above all of {other}, of the price of bread and of roads closed by snow.",
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
    for _ in 0..PARAGRAPHS {
        let _ = writeln!(text, "{}\n", paragraph(stock, &mut dice));
    }
    text + &stock.foot.join("\n\n")
}

/// How many paragraphs an article has; with three sentences each that makes some 650 words and 12 quotations.
const PARAGRAPHS: usize = 12;

/// The bare text of an article of about `bytes` bytes, in the language numbered `number` of the two.
pub(crate) fn article(number: usize, bytes: usize) -> String {
    let mut dice = Dice(number as u64 + 1);
    let stock = &STOCKS[number % STOCKS.len()];
    let mut text = paragraph(stock, &mut dice);
    while text.len() < bytes {
        let _ = write!(text, "\n\n{}", paragraph(stock, &mut dice));
    }
    text
}

/// Everybody whom articles name.
pub(crate) fn names() -> impl Iterator<Item = String> {
    STOCKS.iter().flat_map(|stock| {
        let named = |given: &str| stock.surnames.iter().map(|it| format!("{given} {it}")).collect::<Vec<_>>();
        stock.given.iter().flat_map(|given| named(given)).collect::<Vec<_>>()
    })
}

fn paragraph(stock: &Stock, dice: &mut Dice) -> String {
    let saying = sentence(stock.saying, stock, dice);
    let telling = [(); 2].map(|()| sentence(stock.telling, stock, dice)).join(" ");
    format!("{saying} {telling}")
}

fn sentence(patterns: &[&str], stock: &Stock, dice: &mut Dice) -> String {
    let name = format!("{} {}", dice.often(stock.given), dice.often(stock.surnames));
    let pattern = dice.one(patterns).replace("{name}", &name);
    let pattern =
        pattern.replace("{place}", dice.often(stock.places)).replace("{weekday}", dice.one(stock.days));
    let pattern = pattern.replace("{noun}", dice.one(stock.nouns)).replace("{other}", dice.one(stock.nouns));
    capitalised(&pattern.replace("{number}", &dice.below(9_000).to_string()))
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
    /// One of `of`, the first ones far more often: a few people speak in most articles, most people in a few.
    fn often<'a>(&mut self, of: &[&'a str]) -> &'a str {
        let (one, other) = (self.below(of.len() as u64), self.below(of.len() as u64));
        of[(one * other / of.len() as u64) as usize]
    }
}

//! Forty invented captures about a port on strike, as a hurried reader saves them: saved pages and dumps, wire copy in two outlets, one
//! saved twice, some cut, some without a date or an outlet, one in Arabic.

/// How many have no date: the dumps.
pub(crate) const UNDATED: usize = 11;
/// How many name no outlet.
pub(crate) const NO_OUTLET: usize = 7;
/// How many break off.
pub(crate) const CUT: usize = 4;
/// How many texts stand in two captures.
pub(crate) const REPEATED: usize = 6;

const FRENCH: &[&str] = &["La Gazette de Valmer", "Le Courrier du Port", "Ouest Dépêches"];
const ENGLISH: &[&str] = &["The Harbour Post", "Channel Daily"];
const DAYS: &[&str] = &["lundi", "mardi", "mercredi", "jeudi", "vendredi"];
const WEEKDAYS: &[&str] = &["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"];

/// Every capture, by its path under `seeds/`.
pub(crate) fn captures() -> Vec<(String, String)> {
    let mut all = Vec::new();
    for nth in 0..10 {
        all.push((format!("valmer-fr-{nth:02}.html"), saved(FRENCH[nth % 3], &french(nth), nth)));
    }
    for nth in 10..12 {
        all.push((format!("valmer-en-{nth:02}.html"), saved(ENGLISH[nth % 2], &english(nth), nth)));
    }
    for nth in 12..16 {
        let mut text = french(nth);
        text.paragraphs.truncate(3);
        text.paragraphs.push(format!("Le ministère a fait savoir que la réunion sur le quai {nth}, reportée deux fois, aurait lieu à la"));
        text.paragraphs[3].push('…');
        all.push((format!("valmer-coupe-{nth:02}.html"), saved(FRENCH[nth % 3], &text, nth)));
    }
    for nth in 18..22 {
        let mut other = french(nth);
        all.push((format!("depeche-a-{nth:02}.html"), saved(FRENCH[0], &other, nth)));
        other.title = format!("Valmer : ce que l'on sait du quai {nth}");
        other
            .paragraphs
            .push(format!("Notre rédaction suivra la situation du quai {nth} tout au long de la journée."));
        all.push((format!("depeche-b-{nth:02}.html"), saved(FRENCH[1], &other, nth)));
    }
    let wire = english(22);
    all.push(("wire-a-22.html".to_owned(), saved(ENGLISH[0], &wire, 22)));
    all.push(("wire-b-22.html".to_owned(), saved(ENGLISH[1], &wire, 22)));
    let twice = saved(FRENCH[2], &french(23), 23);
    all.push(("valmer-fr-23.html".to_owned(), twice.clone()));
    all.push(("valmer-fr-23-copie.html".to_owned(), twice));
    all.push(("valmer-arabe.html".to_owned(), arabic()));
    for nth in 24..31 {
        all.push((format!("valmer-brut-{nth}.txt"), dump(&french(nth), None)));
    }
    for nth in 31..35 {
        all.push((format!("valmer-dump-{nth}.txt"), dump(&english(nth), Some(ENGLISH[nth % 2]))));
    }
    all.sort();
    all
}

/// The one that comes at ten to four.
pub(crate) fn late() -> (&'static str, String) {
    ("valmer-tard.html", saved(FRENCH[0], &french(40), 17))
}

struct Text {
    language: &'static str,
    title: String,
    paragraphs: Vec<String>,
}

fn french(nth: usize) -> Text {
    let (day, ships, boxes) = (DAYS[nth % 5], 12 + nth * 3, 1_200 + nth * 17);
    let town = ["Saint-Aubry", "Kermorin", "Plouvic", "Trévenec"][nth % 4];
    Text {
        language: "fr",
        title: format!("Port de Valmer : le quai {nth} reste fermé, les dockers de {town} s'en mêlent"),
        paragraphs: vec![
            format!(
                "La ministre des Transports Claire Vasseur a annoncé {day} que le quai {nth} du port de Valmer resterait fermé jusqu'à la fin du mois, à l'issue d'une réunion avec les élus de {town}."
            ),
            format!(
                "« Nous rouvrirons le quai {nth} dès que la sécurité sera assurée », a déclaré Claire Vasseur devant la presse, en rappelant que {ships} navires attendent au large."
            ),
            format!(
                "Le dirigeant syndical Jean Morvan a démenti tout accord sur le terminal {nth}. « Personne ne nous a consultés sur le terminal {nth} », a affirmé M. Morvan à {town}."
            ),
            format!(
                "Selon la directrice du port Élise Brandt, plus de {boxes} conteneurs sont bloqués depuis {day}, sans que ce chiffre ait pu être vérifié sur le quai {nth}."
            ),
            format!(
                "« La ville de {town} prendra sa part pour le bassin {nth} », a ajouté le maire de Valmer, Karim Selmi, avant de rejoindre les grévistes."
            ),
        ],
    }
}

fn english(nth: usize) -> Text {
    let (day, lorries) = (WEEKDAYS[nth % 5], 140 + nth * 7);
    Text {
        language: "en",
        title: format!("Ferry {nth} waits at Valmer as dockers keep gate {nth} shut"),
        paragraphs: vec![
            format!(
                "British transport secretary Tom Hadley said on {day} that ferry {nth} would leave the port of Valmer within days, after talks with the people who run gate {nth}."
            ),
            format!(
                "\"We expect ferry {nth} to sail on time,\" Hadley told reporters in Dover, while families waited in the rain at gate {nth}."
            ),
            format!(
                "According to Élise Brandt, the director of the port, about {lorries} lorries were waiting near gate {nth} on {day} evening."
            ),
            format!(
                "Jean Morvan, the union leader, denied that his members had blocked gate {nth}. \"Nobody has been turned away at gate {nth},\" Morvan said."
            ),
        ],
    }
}

/// A page as a browser saves it.
fn saved(outlet: &str, text: &Text, nth: usize) -> String {
    let Text { language, title, paragraphs } = text;
    let body: String = paragraphs.iter().map(|it| format!("<p>{it}</p>\n")).collect();
    let day = 8 + nth % 10;
    format!(
        "<!DOCTYPE html>\n<html lang=\"{language}\"><head><meta charset=\"utf-8\"><title>{title} | {outlet}</title>\n\
         <meta property=\"og:site_name\" content=\"{outlet}\">\n<meta property=\"og:title\" content=\"{title}\">\n\
         <meta property=\"article:published_time\" content=\"2021-03-{day:02}T09:30:00+01:00\">\n</head><body>\n\
         <nav><ul><li><a href=\"/\">Accueil</a></li><li><a href=\"/mer\">Mer</a></li></ul></nav>\n\
         <main><article>\n<h1>{title}</h1>\n{body}</article></main>\n<footer><p>© {outlet} 2021</p></footer></body></html>\n"
    )
}

/// A text copied from a screen, which says neither when nor, often, where it stood.
fn dump(text: &Text, outlet: Option<&str>) -> String {
    let follow = outlet.map(|it| format!("\n\nFollow {it} on Facebook")).unwrap_or_default();
    format!("{}\n\n{}{follow}\n", text.title, text.paragraphs.join("\n\n"))
}

fn arabic() -> String {
    "<!DOCTYPE html>\n<html lang=\"ar\" dir=\"rtl\"><head><meta charset=\"utf-8\"><title>إضراب عمال ميناء فالمير | صوت المرفأ</title>\n\
     <meta property=\"og:site_name\" content=\"صوت المرفأ\">\n<meta property=\"article:published_time\" content=\"2021-03-15T11:00:00+03:00\">\n</head><body>\n\
     <main><article>\n<h1>إضراب عمال ميناء فالمير يدخل أسبوعه الثاني</h1>\n\
     <p>أعلنت وزيرة النقل يوم الثلاثاء أن الرصيف الغربي سيبقى مغلقا حتى نهاية الشهر بعد اجتماع طويل مع ممثلي العمال في المدينة.</p>\n\
     <p>وقال رئيس النقابة إن العمال لن يعودوا إلى الميناء قبل توقيع اتفاق مكتوب يضمن سلامتهم على جميع الأرصفة.</p>\n\
     <p>وتنتظر عشرات السفن في عرض البحر منذ بداية الأسبوع بينما تتراكم الحاويات في الساحات القريبة من الميناء.</p>\n\
     </article></main></body></html>\n"
        .to_owned()
}

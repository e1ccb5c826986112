//! `review` by keys, on a screen that a case plays.
//!
//! The input has parts, each under a line `=== NAME`: `size` (columns and rows), `arguments` (of `review`, beside the day), files of
//! the dossier by their paths, and `keys`. A line of keys is pressed one after the other: `⏎` is Enter, `⎋` Escape, `⌫` Backspace,
//! `↑` `↓` `←` `→` `⇞` `⇟` what they look like, `⌃` holds the next one together with Control, everything else is itself. `:size 40 20`
//! is another size, `:paste WORDS` a paste, `:page OLD => NEW` an edit of the first page by somebody else. Shown are the screen as it
//! opens and after each line (`▮` is the cursor), what is said at the end, and what changed on the pages.

use std::ffi::OsString;
use std::fmt::Write as _;
use std::io;

use dossier::commands::terminal::{Event, Frame, Key, Look, Size, Terminal, columns};
use dossier::commands::{Console, run as command};

use crate::sample::Sample;

pub(super) fn run(input: &str) -> String {
    let parts = super::parts(input);
    let part =
        |name: &str| parts.iter().find(|it| it.0 == name).map(|it| it.1.trim_end()).unwrap_or_default();
    let sample = Sample::empty();
    for (path, text) in parts.iter().filter(|it| it.0.contains('/')) {
        sample.write(path, text.as_bytes());
    }
    sample.build();
    let before = pages(&sample);
    let folder = sample.path("").display().to_string();
    let own = ["dossier", "review", "--by", "MK", "--on", "2024-01-05", &folder];
    let arguments = own.into_iter().chain(part("arguments").split_whitespace()).map(OsString::from);
    let mut played = Played {
        size: size(part("size")),
        lines: part("keys").lines().map(str::to_owned).collect(),
        keys: Vec::new(),
        last: Frame::default(),
        shown: String::new(),
        looks: parts.iter().any(|it| it.0 == "looks"),
        page: sample.path("site/pages/sources/un.md"),
        open: false,
    };
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let mut console = Console {
        input: &mut io::empty(),
        out: &mut out,
        err: &mut err,
        colour: false,
        width: Some(80),
        terminal: Some(&mut played),
    };
    let exit = command(arguments, &mut console);
    assert!(!played.open, "the screen is given back");
    let mut shown = played.shown;
    let _ = writeln!(shown, "=== said, {exit:?}\n{}", String::from_utf8_lossy(&out).trim_end());
    let after = pages(&sample);
    for ((path, old), (_, new)) in before.iter().zip(&after).filter(|it| it.0 != it.1) {
        let _ = writeln!(shown, "=== {path}");
        for line in old.lines().filter(|line| !new.lines().any(|it| it == *line)) {
            let _ = writeln!(shown, "- {line}");
        }
        for line in new.lines().filter(|line| !old.lines().any(|it| it == *line)) {
            let _ = writeln!(shown, "+ {line}");
        }
    }
    shown
}

fn pages(sample: &Sample) -> Vec<(String, String)> {
    let pages = sample.files("site/pages/sources").into_iter();
    pages.map(|(path, bytes)| (path, String::from_utf8(bytes).expect("a page is UTF-8"))).collect()
}

fn size(words: &str) -> Size {
    let mut numbers = words.split_whitespace().filter_map(|it| it.parse().ok());
    Size { width: numbers.next().unwrap_or(80), height: numbers.next().unwrap_or(24) }
}

/// A terminal that presses the keys of a case and keeps what it shows.
struct Played {
    size: Size,
    /// Lines of keys that are still to come.
    lines: Vec<String>,
    /// What is left of the line that is being pressed.
    keys: Vec<Key>,
    last: Frame,
    shown: String,
    /// Whether the looks are shown too.
    looks: bool,
    /// The page that somebody else may edit.
    page: std::path::PathBuf,
    open: bool,
}

impl Terminal for Played {
    fn open(&mut self) -> io::Result<()> {
        self.open = true;
        Ok(())
    }

    fn close(&mut self) {
        self.open = false;
    }

    fn size(&self) -> Size {
        self.size
    }

    fn draw(&mut self, frame: &Frame) -> io::Result<()> {
        let Size { width, height } = self.size;
        assert_eq!(frame.rows.len(), height, "a frame fills its screen");
        for row in &frame.rows {
            assert!(row.width() <= width, "wider than the screen: {}", row.plain());
        }
        self.last = frame.clone();
        Ok(())
    }

    fn next(&mut self) -> io::Result<Event> {
        if self.keys.is_empty() {
            self.show();
            if self.lines.is_empty() {
                return Ok(Event::Ended);
            }
            let line = self.lines.remove(0);
            let _ = writeln!(self.shown, "=== {line}");
            if let Some(event) = self.happens(&line) {
                return Ok(event);
            }
            self.keys = keys(&line);
        }
        Ok(if self.keys.is_empty() { Event::Resized } else { Event::Key(self.keys.remove(0)) })
    }
}

impl Played {
    /// What is no key.
    fn happens(&mut self, line: &str) -> Option<Event> {
        let (what, words) = line.strip_prefix(':')?.split_once(' ')?;
        match what {
            "size" => self.size = size(words),
            "paste" => return Some(Event::Pasted(words.replace("\\n", "\n"))),
            "page" => {
                let (old, new) = words.split_once(" => ")?;
                let page = std::fs::read_to_string(&self.page).expect("the page is there");
                assert!(page.contains(old), "`{old}` is not on the page:\n{page}");
                std::fs::write(&self.page, page.replacen(old, new, 1)).expect("the page can be written");
            }
            _ => return None,
        }
        Some(Event::Resized)
    }

    fn show(&mut self) {
        for (nth, row) in self.last.rows.iter().enumerate() {
            let mut text = row.plain();
            if let Some((column, _)) = self.last.cursor.filter(|it| it.1 == nth) {
                let at = text.char_indices().find(|(at, _)| columns(&text[..*at]) >= column);
                text.insert(at.map_or(text.len(), |it| it.0), '▮');
            }
            let _ = writeln!(self.shown, "{}", text.trim_end());
            let told = row.0.iter().filter(|run| run.look != Look::Plain && !run.text.trim().is_empty());
            for run in told.filter(|_| self.looks) {
                let _ = writeln!(self.shown, "    {:?}: {}", run.look, run.text.trim());
            }
        }
    }
}

fn keys(line: &str) -> Vec<Key> {
    let mut keys = Vec::new();
    let mut held = false;
    for letter in line.chars() {
        keys.push(match letter {
            '⌃' => {
                held = true;
                continue;
            }
            letter if std::mem::take(&mut held) => Key::Control(letter),
            '⏎' => Key::Enter,
            '⎋' => Key::Escape,
            '⌫' => Key::Backspace,
            '↑' => Key::Up,
            '↓' => Key::Down,
            '←' => Key::Left,
            '→' => Key::Right,
            '⇞' => Key::PageUp,
            '⇟' => Key::PageDown,
            letter => Key::Char(letter),
        });
    }
    keys
}

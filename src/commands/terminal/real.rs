//! The terminal that the program was started in. Each frame is written at once, row over row, so that nothing flickers.

use std::fmt::Write as _;
use std::io::{self, Write as _};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use crossterm::event::{
    self, DisableBracketedPaste, EnableBracketedPaste, KeyCode, KeyEventKind, KeyModifiers,
};
use crossterm::style::{Attribute, Color, SetAttribute, SetForegroundColor};
use crossterm::terminal::{self, BeginSynchronizedUpdate, Clear, ClearType, EndSynchronizedUpdate};
use crossterm::{Command, cursor};

use super::{Event, Frame, Key, Look, Size, Terminal};

/// How long to wait before looking whether the program is told to end.
const WAIT: Duration = Duration::from_millis(250);

/// The size of a terminal that does not tell its own.
const USUAL: Size = Size { width: 80, height: 24 };

/// The terminal behind standard input and output.
pub struct Real {
    colour: bool,
    /// Whether a signal asks the program to end.
    ended: Arc<AtomicBool>,
    open: bool,
    /// Whether it was open before: then signals are heard already.
    known: bool,
}

impl Real {
    /// The terminal; in colour or not.
    pub fn new(colour: bool) -> Real {
        Real { colour, ended: Arc::default(), open: false, known: false }
    }

    /// Hands the terminal to whoever started the program, until the program is told to go on.
    #[cfg(unix)]
    fn pause(&mut self) -> io::Result<()> {
        self.close();
        signal_hook::low_level::raise(signal_hook::consts::SIGTSTP)?;
        self.open()
    }

    #[cfg(not(unix))]
    fn pause(&mut self) -> io::Result<()> {
        Ok(())
    }

    /// Hears a signal that asks the program to end, in the place of ending at once with the terminal as it is. Where there is no
    /// terminal any more, the signal that says so ends the program as it always does.
    #[cfg(unix)]
    fn listen(&self) -> io::Result<()> {
        for signal in [signal_hook::consts::SIGTERM, signal_hook::consts::SIGHUP, signal_hook::consts::SIGINT]
        {
            signal_hook::flag::register(signal, Arc::clone(&self.ended))?;
        }
        Ok(())
    }

    #[cfg(not(unix))]
    fn listen(&self) -> io::Result<()> {
        Ok(())
    }
}

impl Terminal for Real {
    fn open(&mut self) -> io::Result<()> {
        if !std::mem::replace(&mut self.known, true) {
            self.listen()?;
            restore_first();
        }
        terminal::enable_raw_mode()?;
        self.open = true;
        let mut start = String::new();
        put(&mut start, terminal::EnterAlternateScreen);
        put(&mut start, EnableBracketedPaste);
        put(&mut start, cursor::Hide);
        put(&mut start, Clear(ClearType::All));
        send(&start)
    }

    fn close(&mut self) {
        if std::mem::take(&mut self.open) {
            restore();
        }
    }

    fn size(&self) -> Size {
        let told = terminal::size().ok().filter(|it| it.0 > 0 && it.1 > 0);
        told.map_or(USUAL, |(width, height)| Size { width: width.into(), height: height.into() })
    }

    fn draw(&mut self, frame: &Frame) -> io::Result<()> {
        send(&drawn(frame, self.colour))
    }

    fn next(&mut self) -> io::Result<Event> {
        loop {
            if self.ended.load(Ordering::Relaxed) {
                return Ok(Event::Ended);
            }
            if is_gone(Duration::ZERO)? {
                return Ok(Event::Ended);
            }
            if !event::poll(Duration::ZERO)? {
                if is_gone(WAIT)? {
                    return Ok(Event::Ended);
                }
                continue;
            }
            match event::read()? {
                event::Event::Key(key) if key.kind != KeyEventKind::Release => {
                    if let Some(key) = pressed(key) {
                        if key == Key::Control('z') {
                            self.pause()?;
                            return Ok(Event::Resized);
                        }
                        return Ok(Event::Key(key));
                    }
                }
                event::Event::Paste(text) => return Ok(Event::Pasted(text)),
                event::Event::Resize(..) => return Ok(Event::Resized),
                _ => {}
            }
        }
    }
}

impl Drop for Real {
    fn drop(&mut self) {
        self.close();
    }
}

/// Whether nobody is at the other end any more; waits for at most so long that something is typed. Whoever reads on from a terminal
/// that is gone reads for ever.
#[cfg(unix)]
fn is_gone(wait: Duration) -> io::Result<bool> {
    use rustix::event::{PollFd, PollFlags, Timespec, poll};
    let input = io::stdin();
    let mut asked = [PollFd::new(&input, PollFlags::IN)];
    let wait = Timespec { tv_sec: 0, tv_nsec: wait.subsec_nanos().into() };
    match poll(&mut asked, Some(&wait)) {
        Ok(_) | Err(rustix::io::Errno::INTR) => {}
        Err(error) => return Err(error.into()),
    }
    Ok(asked[0].revents().intersects(PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL))
}

#[cfg(not(unix))]
fn is_gone(wait: Duration) -> io::Result<bool> {
    event::poll(wait).map(|_| false)
}

/// Gives the terminal back, as far as it can be reached.
fn restore() {
    let mut end = String::new();
    put(&mut end, EndSynchronizedUpdate);
    put(&mut end, SetAttribute(Attribute::Reset));
    put(&mut end, DisableBracketedPaste);
    put(&mut end, cursor::Show);
    put(&mut end, terminal::LeaveAlternateScreen);
    let _ = send(&end);
    let _ = terminal::disable_raw_mode();
}

/// Lets what a panic says be read: on the screen that is given back, not on the one that goes with it.
fn restore_first() {
    let shown = std::panic::take_hook();
    let thread = std::thread::current().id();
    std::panic::set_hook(Box::new(move |panic| {
        if std::thread::current().id() == thread {
            restore();
        }
        shown(panic);
    }));
}

fn send(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes())?;
    out.flush()
}

fn put(text: &mut String, command: impl Command) {
    let _ = command.write_ansi(text);
}

/// The frame as a terminal obeys it.
fn drawn(frame: &Frame, colour: bool) -> String {
    let mut text = String::new();
    put(&mut text, BeginSynchronizedUpdate);
    put(&mut text, cursor::Hide);
    for (row, nth) in frame.rows.iter().zip(0_u16..) {
        put(&mut text, cursor::MoveTo(0, nth));
        for run in &row.0 {
            look(&mut text, run.look, colour);
            let _ = write!(text, "{}", run.text);
            put(&mut text, SetAttribute(Attribute::Reset));
        }
        put(&mut text, Clear(ClearType::UntilNewLine));
    }
    if let Some((column, row)) = frame.cursor {
        let at = |it: usize| u16::try_from(it).unwrap_or(u16::MAX);
        put(&mut text, cursor::MoveTo(at(column), at(row)));
        put(&mut text, cursor::Show);
    }
    put(&mut text, EndSynchronizedUpdate);
    text
}

/// How a look is made: each by more than its colour, and colours only that read on light and on dark.
fn look(text: &mut String, look: Look, colour: bool) {
    let (attributes, hue): (&[Attribute], Option<Color>) = match look {
        Look::Plain => (&[], None),
        Look::Dim => (&[Attribute::Dim], None),
        Look::Strong => (&[Attribute::Bold], None),
        Look::Marked => (&[Attribute::Bold], Some(Color::DarkCyan)),
        Look::Cue => (&[Attribute::Underlined], None),
        Look::Key => (&[Attribute::Bold], Some(Color::DarkCyan)),
        Look::Bar => (&[], Some(Color::DarkCyan)),
        Look::Old => (&[], Some(Color::DarkRed)),
        Look::New => (&[], Some(Color::DarkGreen)),
        Look::Wrong => (&[Attribute::Bold], Some(Color::DarkRed)),
        Look::Chosen => (&[Attribute::Reverse], None),
    };
    for attribute in attributes {
        put(text, SetAttribute(*attribute));
    }
    if let Some(hue) = hue.filter(|_| colour) {
        put(text, SetForegroundColor(hue));
    }
}

/// The key that was pressed, where it is one that anything knows.
fn pressed(key: event::KeyEvent) -> Option<Key> {
    let [control, alt] = [KeyModifiers::CONTROL, KeyModifiers::ALT].map(|it| key.modifiers.contains(it));
    Some(match key.code {
        // Together they type letters on many keyboards; Alt alone may be Escape and a letter behind it, which decides nothing.
        KeyCode::Char(letter) if control == alt => Key::Char(letter),
        KeyCode::Char(letter) if control => Key::Control(letter.to_ascii_lowercase()),
        KeyCode::Char(_) => return None,
        KeyCode::Enter => Key::Enter,
        KeyCode::Esc => Key::Escape,
        KeyCode::Backspace => Key::Backspace,
        KeyCode::Delete => Key::Delete,
        KeyCode::Up => Key::Up,
        KeyCode::Down => Key::Down,
        KeyCode::Left => Key::Left,
        KeyCode::Right => Key::Right,
        KeyCode::Home => Key::Home,
        KeyCode::End => Key::End,
        KeyCode::PageUp => Key::PageUp,
        KeyCode::PageDown => Key::PageDown,
        KeyCode::Tab => Key::Down,
        KeyCode::BackTab => Key::Up,
        KeyCode::F(1) => Key::Char('?'),
        _ => return None,
    })
}

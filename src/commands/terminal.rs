//! A terminal as a screen: keys come in, whole frames go out. The real one is [`Real`]; a test plays one.

use std::io;

mod flow;
mod frame;
mod real;

pub use frame::{Frame, Look, Row, Run, columns};
pub use real::Real;

/// How many columns and rows there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// Columns.
    pub width: usize,
    /// Rows.
    pub height: usize,
}

/// What a terminal tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// A key was pressed.
    Key(Key),
    /// A text was pasted: it is never taken for keys.
    Pasted(String),
    /// The screen has another size, or must be drawn again.
    Resized,
    /// The program is told to end, or nobody is there any more.
    Ended,
}

/// A key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// A letter, as it is typed.
    Char(char),
    /// A letter held together with Control.
    Control(char),
    /// Enter.
    Enter,
    /// Escape.
    Escape,
    /// Takes the letter before the cursor.
    Backspace,
    /// Takes the letter behind the cursor.
    Delete,
    /// Up.
    Up,
    /// Down.
    Down,
    /// Left.
    Left,
    /// Right.
    Right,
    /// To the beginning.
    Home,
    /// To the end.
    End,
    /// A screen up.
    PageUp,
    /// A screen down.
    PageDown,
}

/// A terminal of which a program has the whole screen.
pub trait Terminal {
    /// Takes the screen: what stood there comes back with [`Terminal::close`].
    ///
    /// # Errors
    /// Where there is no terminal that could be taken.
    fn open(&mut self) -> io::Result<()>;

    /// Gives the screen back.
    fn close(&mut self);

    /// How large it is now.
    fn size(&self) -> Size;

    /// Shows a frame in the place of the one before.
    ///
    /// # Errors
    /// Where nobody can see it.
    fn draw(&mut self, frame: &Frame) -> io::Result<()>;

    /// Waits for what happens next.
    ///
    /// # Errors
    /// Where nothing can be heard.
    fn next(&mut self) -> io::Result<Event>;
}

/// A terminal whose screen is taken until this goes, however that comes about.
pub(super) struct Taken<'t>(&'t mut dyn Terminal);

impl<'t> Taken<'t> {
    pub(super) fn take(terminal: &'t mut dyn Terminal) -> io::Result<Taken<'t>> {
        let taken = Taken(terminal);
        taken.0.open().map(|()| taken)
    }

    pub(super) fn terminal(&mut self) -> &mut dyn Terminal {
        self.0
    }
}

impl Drop for Taken<'_> {
    fn drop(&mut self) {
        self.0.close();
    }
}

//! The tokens of a content stream and of a character map: operands, and the operators that follow them.

/// Longest list of operands that is kept, and longest list inside one: the standard allows some dozens; texts come in lists of some
/// hundred pieces.
const OPERANDS_MAX: usize = 1 << 14;

/// An operand.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Operand {
    Number(f64),
    Name(Vec<u8>),
    Text(Vec<u8>),
    List(Vec<Operand>),
}

impl Operand {
    pub(super) fn number(&self) -> f64 {
        if let Operand::Number(number) = self { *number } else { 0.0 }
    }

    pub(super) fn name(&self) -> &[u8] {
        if let Operand::Name(name) = self { name } else { &[] }
    }

    pub(super) fn text(&self) -> &[u8] {
        if let Operand::Text(text) = self { text } else { &[] }
    }
}

/// Reads operators with the operands before them.
pub(super) struct Tokens<'a> {
    bytes: &'a [u8],
    at: usize,
}

enum Token<'a> {
    Operand(Operand),
    Open,
    Close,
    Word(&'a [u8]),
}

impl<'a> Tokens<'a> {
    pub(super) fn of(bytes: &'a [u8]) -> Tokens<'a> {
        Tokens { bytes, at: 0 }
    }

    /// The next operator and its operands; the inside of dictionaries counts as operands, which no text operator reads.
    pub(super) fn operation(&mut self) -> Option<(&'a [u8], Vec<Operand>)> {
        let mut operands = Vec::new();
        let mut list: Option<Vec<Operand>> = None;
        while let Some(token) = self.token() {
            match (token, &mut list) {
                (Token::Word(word), _) => {
                    if word == b"ID" {
                        self.skip_image();
                    }
                    return Some((word, operands));
                }
                (Token::Open, None) => list = Some(Vec::new()),
                (Token::Close, Some(_)) => operands.extend(list.take().map(Operand::List)),
                (Token::Operand(it), Some(list)) if list.len() < OPERANDS_MAX => list.push(it),
                (Token::Operand(it), None) if operands.len() < OPERANDS_MAX => operands.push(it),
                _ => {}
            }
        }
        None
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn token(&mut self) -> Option<Token<'a>> {
        loop {
            let first = self.peek()?;
            let start = self.at;
            self.at += 1;
            return Some(match first {
                b'\0' | b'\t' | b'\n' | b'\x0c' | b'\r' | b' ' | b'{' | b'}' | b')' => continue,
                b'%' => {
                    self.skip(|it| it != b'\n' && it != b'\r');
                    continue;
                }
                b'[' => Token::Open,
                b']' => Token::Close,
                b'(' => Token::Operand(Operand::Text(self.literal())),
                b'<' | b'>' if self.peek() == Some(first) => {
                    self.at += 1;
                    continue;
                }
                b'<' => Token::Operand(Operand::Text(self.hexadecimal())),
                b'>' => continue,
                b'/' => Token::Operand(Operand::Name(self.name())),
                _ => {
                    self.skip(is_regular);
                    word(self.bytes.get(start..self.at).unwrap_or_default())
                }
            });
        }
    }

    fn skip(&mut self, of: fn(u8) -> bool) {
        while self.peek().is_some_and(of) {
            self.at += 1;
        }
    }

    fn name(&mut self) -> Vec<u8> {
        let start = self.at;
        self.skip(is_regular);
        let raw = self.bytes.get(start..self.at).unwrap_or_default();
        if !raw.contains(&b'#') {
            return raw.to_vec();
        }
        let mut name = Vec::with_capacity(raw.len());
        let mut rest = raw;
        while let Some((&first, tail)) = rest.split_first() {
            let pair = tail.first().zip(tail.get(1)).filter(|_| first == b'#');
            let byte = pair.and_then(|(high, low)| Some(digit(*high)? * 16 + digit(*low)?));
            name.push(byte.unwrap_or(first));
            rest = if byte.is_some() { tail.get(2..).unwrap_or_default() } else { tail };
        }
        name
    }

    /// Text in brackets, with its escapes undone.
    fn literal(&mut self) -> Vec<u8> {
        let (mut text, mut depth) = (Vec::new(), 1_usize);
        while let Some(byte) = self.peek() {
            self.at += 1;
            match byte {
                b'(' => depth += 1,
                b')' => {
                    depth -= 1;
                    if depth == 0 {
                        break;
                    }
                }
                b'\\' => {
                    text.extend(self.escaped());
                    continue;
                }
                _ => {}
            }
            text.push(byte);
        }
        text
    }

    fn escaped(&mut self) -> Option<u8> {
        let byte = self.peek()?;
        self.at += 1;
        Some(match byte {
            b'n' => b'\n',
            b'r' => b'\r',
            b't' => b'\t',
            b'b' => 8,
            b'f' => 12,
            b'\r' => {
                self.at += usize::from(self.peek() == Some(b'\n'));
                return None;
            }
            b'\n' => return None,
            b'0'..=b'7' => {
                let mut code = u32::from(byte - b'0');
                for _ in 0..2 {
                    let Some(next @ b'0'..=b'7') = self.peek() else { break };
                    code = code * 8 + u32::from(next - b'0');
                    self.at += 1;
                }
                u8::try_from(code & 0xff).unwrap_or_default()
            }
            _ => byte,
        })
    }

    fn hexadecimal(&mut self) -> Vec<u8> {
        let mut digits = Vec::new();
        while let Some(byte) = self.peek() {
            self.at += 1;
            if byte == b'>' {
                break;
            }
            digits.extend(digit(byte));
        }
        digits.chunks(2).map(|it| it.first().unwrap_or(&0) * 16 + it.get(1).unwrap_or(&0)).collect()
    }

    /// Passes over the bytes of a picture that stands in the stream.
    fn skip_image(&mut self) {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        let end = rest.windows(4).position(|it| {
            matches!(it, [before, b'E', b'I', after] if before.is_ascii_whitespace() && !is_regular(*after))
        });
        self.at = end.map_or(self.bytes.len(), |end| self.at + end + 3);
    }
}

fn word(word: &[u8]) -> Token<'_> {
    let number = std::str::from_utf8(word)
        .ok()
        .filter(|it| it.starts_with(|it: char| it.is_ascii_digit() || "+-.".contains(it)));
    match number.and_then(|it| it.parse::<f64>().ok()).filter(|it| it.is_finite()) {
        Some(number) => Token::Operand(Operand::Number(number)),
        None => Token::Word(word),
    }
}

fn digit(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).and_then(|it| u8::try_from(it).ok())
}

fn is_regular(byte: u8) -> bool {
    !matches!(
        byte,
        b'\0'
            | b'\t'
            | b'\n'
            | b'\x0c'
            | b'\r'
            | b' '
            | b'('
            | b')'
            | b'<'
            | b'>'
            | b'['
            | b']'
            | b'{'
            | b'}'
            | b'/'
            | b'%'
    )
}

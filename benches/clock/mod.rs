//! How long this thread had a core: on a machine with other work the time on the wall says little.

use std::time::{Duration, Instant};

/// Counts the time on the core; elsewhere than on Linux all the time.
pub(crate) struct Clock {
    wall: Instant,
    core: Option<Duration>,
}

impl Clock {
    /// Begins to count.
    pub(crate) fn start() -> Clock {
        Clock { wall: Instant::now(), core: on_core() }
    }

    /// What was counted so far.
    pub(crate) fn elapsed(&self) -> Duration {
        let core = on_core().zip(self.core).map(|(now, then)| now - then);
        core.unwrap_or_else(|| self.wall.elapsed())
    }
}

/// How long this thread had a core so far, where the kernel tells it.
fn on_core() -> Option<Duration> {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    told.split_whitespace().next()?.parse().ok().map(Duration::from_nanos)
}

//! What hosts ask for besides pages: headers, robots, and that nothing is run through another generator.

use crate::write::File;

/// What a page may load: only from its own site, nothing inline. The pages say the same in their heads, for disks and for hosts
/// that send no headers.
pub const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
                          font-src 'self'; base-uri 'none'; form-action 'none'";

/// The files that hosts ask for.
pub fn files() -> [File; 3] {
    let headers = format!(
        "/*\n  Content-Security-Policy: {POLICY}; frame-ancestors 'none'\n  X-Content-Type-Options: nosniff\n  \
         Referrer-Policy: no-referrer\n\n/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n"
    );
    [
        File::made("site/public/_headers", headers),
        File::made("site/public/.nojekyll", ""),
        File::made("site/public/robots.txt", "User-agent: *\nAllow: /\n"),
    ]
}

### The words of the interface, in English. The same keys stand in every language; a test sees to it.

direction = ltr
colon = :
number-group = ,
number-decimal = .

## Dates

date-interval = { $from } – { $to }
date-approximate = about { $date }
date-uncertain = { $date } (uncertain)
date-approximate-uncertain = about { $date } (uncertain)
date-without-year = { $date } (year not stated)
date-unknown = n.d.
published-on = article of
precision-month = day not stated
precision-year = month not stated
counted-from = counted from: { $base }

## Pages: titles, menu entries, descriptions

title-home = Home
title-brief = Brief
title-sources = Sources
title-actors = Actors
title-places = Places
title-timeline = Timeline
title-quotes = Quotations
title-figures = Figures given
title-missing = What is missing
title-method = Method
title-not_found = Page not found

nav-brief = Brief
nav-sources = Sources
nav-actors = Actors
nav-places = Places
nav-timeline = Timeline
nav-quotes = Quotations
nav-figures = Figures
nav-missing = To complete
nav-method = Method

about-home = Who said what, according to whom, carried by which outlet, and checked by whom.
about-brief = The gist in two pages: who says what, the figures given, the calendar, the sources.
about-sources = The articles of the dossier, their outlet, agency and date, and how many origins they have.
about-actors = Persons, states, organisations and groups: who speaks, who is spoken about, who is merely present.
about-places = The places that the sources name.
about-timeline = Publications, statements and dated facts, day by day; what is undated has a lane of its own.
about-quotes = All quotations, by speaker, with the rule that attributes them and who checked them.
about-figures = The figures given, by whom, as of when, with which caveats.
about-missing = What is not known, or doubtful, and what would settle it.
about-method = How this dossier was made: the rules, how often each acted, the hashes of the files.
about-not_found = This address leads to no page.

generated-note = This page is made anew at each build; the analyst's notes are in site/notes.
as-of = As of

## Status of an annotation

status-automatic = automatic
status-confirmed = confirmed
status-rejected = rejected
status-disputed = disputed
tally-automatic = { $n } automatic
tally-confirmed = { $n } confirmed
tally-rejected = { $n } rejected
tally-disputed = { $n } disputed

tally = { $total ->
    [0] No annotation.
    [one] One annotation: { $automatic } automatic, { $confirmed } confirmed, { $rejected } rejected, { $disputed } disputed.
   *[other] { $total } annotations: { $automatic } automatic, { $confirmed } confirmed, { $rejected } rejected, { $disputed } disputed.
}

## How a value is known

how-stated = stated by the text
how-inferred = inferred by a rule
how-entered = entered by a person
how-unknown = unknown

field-title = Title
field-published = Date of publication
field-updated = Updated
field-outlet = Outlet
field-agency = Agency
field-author = Author
field-place = Place
field-url = Address
field-rights = Rights
field-language = Language

outlet-unknown = outlet not identified

## Sources and origins

source-number = no. { $n }
n-articles-origins = { $n ->
    [one] One article, one origin.
   *[other] { $n } articles, at most { $m } { $m ->
        [one] origin
       *[other] origins
    }: an article that names no agency may still repeat one.
}
heading-origins = Origins
origin-own = no agency stated
origin-identical = one text, or nearly

## Quotations

quotation-direct = direct quotation
quotation-partial = partial quotation
quotation-indirect = reported speech
quotation-denial = denial
quotation-echo = repeated in a headline
quotation-unattributed = no speaker

speaker-unknown = speaker not established
speaker-stated = speaker not identified; the text says “{ $words }”
cue = introduced by “{ $words }”
translated = said to be a translation (“{ $words }”)

heading-unattributed = Quotations without an established speaker
heading-echoes = Repeated in headlines and crossheads
heading-rejected = Rejected attributions
heading-disputed = Disputed attributions

## Actors and places

kind-person = Persons
kind-office = Offices that speak without a name
kind-state = States
kind-organisation = Organisations
kind-armed = Armed forces and groups
kind-collective = Groups
kind-media = Media
kind-unnamed = Unnamed persons
kind-place = Places

one-person = person
one-office = office
one-state = state
one-organisation = organisation
one-armed = armed force
one-collective = group
one-media = medium
one-unnamed = unnamed person
one-place = place

speaks-about-present = speaks { $speaks } times, named in the words of others { $about } times, present { $present } times
named-as = Named as
members = Belonging to it
n-quotations = { $n ->
    [one] one quotation
   *[other] { $n } quotations
}
n-mentions = { $n ->
    [one] one mention
   *[other] { $n } mentions
}
n-sources = { $n ->
    [one] one source
   *[other] { $n } sources
}
n-passages = { $n ->
    [one] one passage
   *[other] { $n } passages
}

heading-words = In their own words
heading-about = What others say
heading-appearances = Where the name appears
heading-company = Named in the same passages
heading-speakers = Who speaks most

## Figures

claimant-unknown = the text does not say who
part-of = of { $words }

bound-exactly = exactly
bound-at-least = at least
bound-at-most = at most
bound-about = about

## Timeline

item-publication = Publication
role-headline = headline
role-standfirst = standfirst
role-paragraph = text
role-crosshead = crosshead
role-list-item = list item
role-blockquote = quoted block
role-caption = caption
role-credit = credit
role-dateline = dateline
heading-undated = Without an established date

## What is missing

n-missing = { $n ->
    [0] Nothing to complete.
    [one] One point to complete or to check.
   *[other] { $n } points to complete or to check.
}
heading-remarks = To be examined
heading-fields = Unknown fields
heading-unclaimed = Figures that the text gives to nobody
remark-year-missing = A day without its year, while all dated articles are of one year.
remark-found = The text says: { $found }.
remark-candidate = Candidate, for a person to confirm: { $candidate }.
remark-identical-texts = Identical texts, letter by letter: a single origin.

## Method

method-statement = Nothing is attributed without a rule, nothing is confirmed without a person; what is not established is called unknown.
method-attributions = { $n ->
    [one] One attributed quotation
   *[other] { $n } attributed quotations
}; { $unattributed ->
    [0] none left without a speaker.
    [one] one left without a speaker.
   *[other] { $unattributed } left without a speaker.
}
method-hashes = Each capture is kept as it came, with its SHA-256; every word shown stands in its text.
heading-rules = Rules
heading-removed = What cleaning took out
heading-known = How the fields are known
heading-manifest = Hashes of the captures

annotation-mention = Names
annotation-date = Dates
annotation-quotation = Quotations
annotation-figure = Figures

removed-advertising = advertising
removed-cookie = cookies and privacy
removed-duplicate-caption = repeated caption
removed-duplicate-headline = repeated headline
removed-duplicate-lead = repeated opening
removed-footer = footer
removed-navigation = navigation
removed-newsletter = subscriptions and newsletters
removed-paywall = paywall
removed-related-link = link to another article
removed-search-box = search
removed-section-label = section
removed-social = social networks
removed-comments = comments
removed-teaser = teaser of another article
removed-list-mark = sign of a list
removed-template-debris = template debris
removed-topic-widget = “more about”
removed-dropped = taken out by a person

## Brief

heading-points = Key points
points-none = The analyst has not written any points yet; the tool writes none.
heading-sayings = Who says what
n-unshown = { $n ->
    [one] One more attributed quotation stands on the page of the quotations.
   *[other] { $n } more attributed quotations stand on the page of the quotations.
}
counts = { $sources } sources (at most { $origins } origins), { $actors } actors, { $quotations } attributed quotations, { $figures } figures.

## Columns

column-number = No.
column-name = Name
column-kind = Kind
column-rule = Rule
column-actor = Actor
column-words = Words
column-date = Date
column-source = Source
column-sources = Sources
column-status = Status
column-value = Figure
column-claimant = According to
column-as-of = As of
column-caveat = Caveat
column-quotations = Quotations
column-mentions = Mentions
column-speaks = Speaks
column-spoken-about = Spoken about
column-present = Present
column-words-kept = Words

## The pages of actors and places, the lists

titles = Titles
roles-stated = Roles, as sources state them
aliases = Other names
since = since { $date }
until = until { $date }
identified = Names settled by a person
known-from = Identity taken from
known-from-registry = registry of the dossier (actors.toml)
known-from-gazetteer = gazetteer that comes with the tool
known-from-form = form of the name in the text; nobody has confirmed it
figures-of = Figures given by { $name }
about-counts = how often each speaks, is spoken about, is present, and in how many sources

## The frame of the HTML pages

skip = Skip to the text
label-navigation = Dossier
label-trail = You are here
label-analyst = Analyst’s note
label-status = Status of the annotations
made-by = Made by dossier { $version }, without network.
line = line { $n }
in-quotes = “{ $words }”
who-speaks = Who speaks
capture = Capture
same-origin = Same origin
passage = Passage { $n }
back-to = Note { $n }: back to the text
heading-original = The original
original-note = The capture as it came, line by line. { $removed ->
    [0] Nothing was taken out.
    [one] One stretch was taken out; it is struck through, with the reason.
   *[other] { $removed } stretches were taken out; they are struck through, with the reason.
}
previous = Before
next = After
echo-of = repeats a quotation of the text
others-possible = { $n ->
    [one] One other candidate, not chosen
   *[other] { $n } other candidates, not chosen
}

## The home page

covers = Sources of
at-most-origins = at most { $n } { $n ->
    [one] origin
   *[other] origins
}
and-unattributed = { $n ->
    [0] none without a speaker
   *[other] and { $n } without a speaker
}
strip-about = Publications, statements and dated facts on a line of time; the list that follows says the same in words.
lane-publications = articles
lane-statements = sayings
lane-events = facts
n-publications = { $n ->
    [one] one article
   *[other] { $n } articles
}
n-statements = { $n ->
    [one] one saying
   *[other] { $n } sayings
}
n-events = { $n ->
    [one] one dated fact
   *[other] { $n } dated facts
}
n-days-beyond = { $n ->
    [one] one earlier or later day is on the timeline
   *[other] { $n } earlier or later days are on the timeline
}
whole-timeline = The whole timeline
caveat = caveat: “{ $words }”
n-more-in = { $n ->
    [one] One more, in source no.
   *[other] { $n } more, in the sources no.
}
n-more-sources = { $n ->
    [one] One more source
   *[other] { $n } more sources
}
n-more = { $n ->
    [one] + one more
   *[other] + { $n } more
}

## Grounds: why a value is known, why a stretch was removed, what a time was counted from

monday = Monday
tuesday = Tuesday
wednesday = Wednesday
thursday = Thursday
friday = Friday
saturday = Saturday
sunday = Sunday

ground-day-first = day first, as the language writes it
ground-month-first = month first, as the language writes it
ground-month-first-american = month first, as times of the United States are written (“{ $words }”)
ground-day-first-as-told = day first (a { $weekday }, as “{ $words }” says)
ground-month-first-as-told = month first (a { $weekday }, as “{ $words }” says)
ground-year-missing = the year is not given
ground-no-such-day = “{ $words }” is no day of the calendar
ground-several-dates = several dates stand where one is stamped: { $days }
ground-caption-on-day-told = the caption's date is a { $weekday }, the day on which the text was told (“{ $words }”)
ground-later-date-named = the text names a later date
ground-heads-page = the line that heads the page
ground-in-address = the day that stands in the page’s address: “{ $words }”
ground-main-act = the day of the main act: “{ $words }”
ground-main-act-no-year = the day of the main act: “{ $words }” gives no year; it is a { $weekday } in { $years } (from { $first } to { $last })
ground-main-act-no-year-nor-weekday = the day of the main act: “{ $words }” gives no year; it is a day that exists in { $years } (from { $first } to { $last })
ground-only-change-stated = only the last change is stated
ground-told-on = the text was told on a { $weekday } (“{ $words }”)
ground-told-on-several = the text gives several days of its telling ({ $words })
ground-caption-date = a caption's date, { $day }, is a { $weekday } and may be its picture's alone
ground-no-date-stands = no date of publication stands in the text
ground-no-date-rules = there are no rules for reading dates in “{ $words }”
ground-source-line = a source line
ground-alone-beside-date = alone beside the date or the byline
ground-before-lead = before the lead
ground-closes-last-paragraph = closes the last paragraph
ground-credits-picture = “{ $words }” (line { $line }) credits a picture, not the text
ground-no-agency-named = no source line names an agency
ground-no-place-before-lead = no place stands before the lead
ground-byline = a byline
ground-no-byline = no byline
ground-no-outlet-named = no line of the page names the outlet
ground-so-do-lines = so do lines { $lines }
ground-several-outlets = the page names several: { $words } (lines { $lines })
ground-address-not-held = a capture does not hold its address
ground-rights-not-entered = nobody entered what may be done with it
ground-no-headline = no line above the text reads like its headline
ground-language-by-letters = the letters of the text are those of { $words }
ground-language-of-dossier = the text is too short or too mixed to tell; the dossier's language
ground-emptied-on-page = emptied on the page

ground-page-declares = the page declares { $key }: “{ $words }”
ground-list-mark = opens an item, which the list shows
ground-nothing-but-link = is nothing but a link to another page
ground-after-end = stands below the last paragraph of the article
ground-furniture-phrase = holds a phrase of page furniture: “{ $words }”
ground-repeats-line = says again what line { $line } says
ground-repeats-line-rest-kept = says again what line { $line } says; what follows it is kept
ground-begins-line-again = the beginning of line { $line } again, cut off
ground-above-headline = a few words directly above the headline: the section's name
ground-before-text = stands before the article's text and is neither headline, summary, picture nor dateline
ground-between-paragraphs = stands between two paragraphs without belonging to either
ground-under-label = stands below the text under “{ $words }” (line { $line })
ground-dropped-by = dropped by { $words }

ground-lost-earlier = agrees with “{ $words }”, but spoke earlier
ground-lost-rival = may be meant by “{ $words }” as well as the last speaker
ground-lost-disagrees = spoke near, but “{ $words }” is of another gender or number
ground-lost-also-called = is called “{ $words }” too
ground-lost-beside = is named in the sentence, but is not the subject of “{ $words }”
ground-lost-no-cue = is named in the sentence, but no word says that it speaks

ground-from-publication = published { $day }
ground-from-words-own-day = the words' own day
ground-from-time-last-named = the time last named

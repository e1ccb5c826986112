date-interval = { $from } – { $to }
date-approximate = about { $date }
date-uncertain = { $date } (uncertain)
date-approximate-uncertain = about { $date } (uncertain)
date-without-year = { $date } (year not stated)

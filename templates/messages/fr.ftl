date-interval = { $from } – { $to }
date-approximate = vers { $date }
date-uncertain = { $date } (incertain)
date-approximate-uncertain = vers { $date } (incertain)
date-without-year = { $date } (année non indiquée)

#!/bin/sh
# Fills the corpora from the cases of the tests: what stands above the line `---` is a path and the bytes of that file.
set -eu
cd "$(dirname "$0")"
for case in ../tests/cases/ingest/*.txt; do
  path=$(head -n 1 "$case")
  case $path in
    *.htm* | *.xhtml) target=html ;;
    *.md | *.markdown) target=markdown ;;
    *.eml | *.mht*) target=mail ;;
    *.pdf) target=pdf ;;
    *) target=text ;;
  esac
  mkdir -p "corpus/$target" corpus/clean corpus/annotate
  name=$(basename "$case" .txt)
  bytes=$(sed -e 1d -e '/^---$/,$d' -e 's/%/%%/g' "$case")
  # shellcheck disable=SC2059 # the bytes are the format, for their \xHH
  env printf "$bytes" > "corpus/$target/$name" 2> /dev/null || :
  { printf '\001'; cat "corpus/$target/$name"; } | tee "corpus/clean/$name" > "corpus/annotate/$name"
done
for capture in ../seeds/*.txt; do
  { printf '\000'; cat "$capture"; } > "corpus/clean/$(basename "$capture")"
  { printf '\000'; head -c 3000 "$capture"; } > "corpus/annotate/$(basename "$capture")"
done

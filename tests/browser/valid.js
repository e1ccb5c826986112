// Every page is valid HTML.
import { HtmlValidate } from 'html-validate';

const rules = {
  // The pages spell `<!doctype html>` and close no void element; the rest of the style is not a reader's concern.
  'doctype-style': 'off',
  'void-style': 'off',
  'no-trailing-whitespace': 'off',
  'long-title': 'off',
  // The anchors of the timeline are days, as on code hosts; HTML asks only that an id has no blank.
  'valid-id': ['error', { relaxed: true }],
  // The anchors of the timeline are days, as on code hosts; HTML asks only that an id holds no blank.
  'valid-id': ['error', { relaxed: true }],
  'no-inline-style': 'error',
  // Figures and dates are not telephone numbers.
  'tel-non-breaking': 'off',
};

export async function valid({ all }) {
  const validator = new HtmlValidate({ root: true, extends: ['html-validate:recommended'], rules });
  const told = [];
  for (const page of all) {
    const report = await validator.validateString(page.text, page.path);
    for (const result of report.results) {
      for (const it of result.messages) told.push(`${page.path}:${it.line}:${it.column} ${it.ruleId}: ${it.message}`);
    }
  }
  return told;
}

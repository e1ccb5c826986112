// Validity of a page, by html-validate's recommended rules.
import { FileSystemConfigLoader, HtmlValidate, esmResolver } from 'html-validate';

const loader = new FileSystemConfigLoader([esmResolver()], {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // A matter of taste that the templates settle otherwise.
    'long-title': 'off',
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    'attribute-boolean-style': 'off',
  },
});
const validator = new HtmlValidate(loader);

// The errors of a page, as `line:column rule: message`.
export async function invalid(page) {
  const report = await validator.validateFile(page);
  const messages = report.results.flatMap((it) => it.messages).filter((it) => it.severity === 2);
  return messages.map((it) => `${it.line}:${it.column} ${it.ruleId}: ${it.message}`);
}

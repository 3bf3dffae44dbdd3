/** Reads a script and tells what names it uses, so that a test can say which it must not. */
import { parseSync } from 'vite';

/** How a script uses a name: as a variable, one that is called, a property, one that is set, or in loading more code. */
export type Use = `variable ${string}` | `calls ${string}` | `property ${string}` | `sets ${string}` | 'import()';

interface SyntaxNode {
  type: string;
  [field: string]: unknown;
}

/** Every use of a name in a script that is not a key in a literal or a class. */
export function usesIn(code: string, path: string): Use[] {
  const { program, errors } = parseSync(path, code, { sourceType: 'module' });
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message}`);
  const uses: Use[] = [];
  walk(program, uses);
  return uses;
}

function walk(value: unknown, uses: Use[]): void {
  if (Array.isArray(value)) {
    for (const part of value) walk(part, uses);
    return;
  }
  if (!isNode(value)) return;
  if (value.type === 'Identifier') uses.push(`variable ${String(value.name)}`);
  if (value.type === 'ImportExpression') uses.push('import()');
  if (/^(Call|New)Expression$/.test(value.type) && isNode(value.callee) && value.callee.type === 'Identifier')
    uses.push(`calls ${String(value.callee.name)}`);
  if (value.type === 'MemberExpression') uses.push(`property ${propertyOf(value)}`);
  if (value.type === 'AssignmentExpression' && isNode(value.left) && value.left.type === 'MemberExpression')
    uses.push(`sets ${propertyOf(value.left)}`);
  const isPlainName = value.computed === false;
  for (const [field, part] of Object.entries(value)) {
    const isName = isPlainName && (field === 'property' || field === 'key');
    if (!isName) walk(part, uses);
  }
}

/** The name of a property, also where it stands in brackets as a text; otherwise nothing. */
function propertyOf({ property, computed }: SyntaxNode): string {
  if (!isNode(property)) return '';
  const name = computed ? property.value : property.name;
  return typeof name === 'string' ? name : '';
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value;
}

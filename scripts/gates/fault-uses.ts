import ts from 'typescript'

/** A place that names a fault; `params` is null where the code does not show which parameters are given. */
export type FaultUse = {
  readonly code: string
  readonly where: string
  readonly params: ReadonlySet<string> | null
}

/** Fault codes in `new Fault('code', {…})` and in results, `{ code: 'code', params: {…} }`. */
export function findFaultUses(path: string, text: string): readonly FaultUse[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const uses: FaultUse[] = []
  const add = (node: ts.Expression, params: ReadonlySet<string> | null) => {
    const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1
    for (const code of readCodes(node)) uses.push({ code, where: `${path}:${line}`, params })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isNewExpression(node) && node.expression.getText() === 'Fault') {
      const [code, params] = node.arguments ?? []
      if (code !== undefined) add(code, params === undefined ? new Set() : readKeys(params))
    }
    if (ts.isObjectLiteralExpression(node)) {
      const code = findProperty(node, 'code')
      const params = findProperty(node, 'params')
      if (code !== undefined) add(code, params === undefined ? null : readKeys(params))
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return uses
}

/** Codes are in kebab-case, which Node's own (`ENOENT`, `ERR_…`) never are. */
function readCodes(node: ts.Expression): readonly string[] {
  if (ts.isConditionalExpression(node)) return [...readCodes(node.whenTrue), ...readCodes(node.whenFalse)]
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) return readCodes(node.expression)
  return ts.isStringLiteral(node) && /^[a-z]+(?:-[a-z0-9]+)+$/.test(node.text) ? [node.text] : []
}

function readKeys(node: ts.Expression): ReadonlySet<string> | null {
  if (!ts.isObjectLiteralExpression(node)) return null
  const keys = new Set<string>()
  for (const property of node.properties) {
    if (property.name === undefined || ts.isComputedPropertyName(property.name)) return null
    keys.add(property.name.text)
  }
  return keys
}

function findProperty(node: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  for (const property of node.properties) {
    if (ts.isPropertyAssignment(property) && property.name.getText() === name) return property.initializer
  }
  return undefined
}

import { cleanDeclarations } from './clean-declarations.ts'
import { isAllowedGroup } from './css-allowed.ts'
import { type CssToken, readCssTokens, writeCssToken } from './css-tokens.ts'
import type { FindEmbedded, PagePiece } from './page-piece.ts'

const deepest = 8
const selectorMarks = /^[.:,>+~*[\]()=^$|&-]$/
const conditionMarks = /^[:,()<>=.*/+-]$/

/** A style sheet of the rules that may stand. What is not understood is left out whole; nothing it says is passed through. */
export function cleanStyleSheet(css: string, find: FindEmbedded): readonly PagePiece[] {
  return cleanRules([...readCssTokens(css)], find, 0)
}

/** A `style` attribute. */
export function cleanStyleAttribute(css: string, find: FindEmbedded): readonly PagePiece[] {
  const tokens = [...readCssTokens(css)]
  const hasBlock = tokens.some((token) => token.type === 'mark' && /[{}]/.test(token.value))
  return hasBlock ? [] : cleanDeclarations(tokens, { find, isFont: false })
}

function cleanRules(tokens: readonly CssToken[], find: FindEmbedded, depth: number): readonly PagePiece[] {
  const pieces: PagePiece[] = []
  for (const { prelude, block } of cutRules(tokens)) {
    const [first] = prelude
    if (block === null) continue
    if (first?.type !== 'at') {
      const selector = writeSelector(prelude)
      const declarations =
        selector === null ? [] : cleanDeclarations(flatBlock(block), { find, isFont: false })
      if (declarations.length > 0) pieces.push(`${selector}{`, ...declarations, '}\n')
    } else if (first.value === 'font-face') {
      const declarations = cleanDeclarations(flatBlock(block), { find, isFont: true })
      if (declarations.length > 0) pieces.push('@font-face{', ...declarations, '}\n')
    } else if (isAllowedGroup(first.value) && depth < deepest) {
      const condition = writeAllowed(prelude.slice(1), conditionMarks)
      const inner = condition === null ? [] : cleanRules(block, find, depth + 1)
      if (inner.length > 0) pieces.push(`@${first.value}${condition}{`, ...inner, '}\n')
    }
  }
  return pieces
}

type Rule = { readonly prelude: readonly CssToken[]; readonly block: readonly CssToken[] | null }

/** Rules one after the other; a statement that ends with `;` has no block. */
function cutRules(tokens: readonly CssToken[]): readonly Rule[] {
  const rules: Rule[] = []
  let prelude: CssToken[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]
    if (token === undefined) break
    const mark = token.type === 'mark' ? token.value : ''
    if (mark === '{') {
      const end = endOfBlock(tokens, at)
      rules.push({ prelude, block: tokens.slice(at + 1, end) })
      prelude = []
      at = end
    } else if (mark === ';' && prelude[0]?.type === 'at') {
      rules.push({ prelude, block: null })
      prelude = []
    } else if (prelude.length > 0 || token.type !== 'space') prelude.push(token)
  }
  return rules
}

/** Where the block that opens at `from` is closed; the end of all where it is not. */
function endOfBlock(tokens: readonly CssToken[], from: number): number {
  let depth = 0
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at]
    if (token?.type !== 'mark') continue
    if (token.value === '{') depth += 1
    if (token.value === '}') depth -= 1
    if (depth === 0) return at
  }
  return tokens.length
}

/** The declarations of a block, without the rules that stand inside it. */
function flatBlock(block: readonly CssToken[]): readonly CssToken[] {
  const flat: CssToken[] = []
  for (let at = 0; at < block.length; at += 1) {
    const token = block[at]
    if (token === undefined) break
    if (token.type === 'mark' && token.value === '{') {
      // What stands before the brace is its selector.
      const start = flat.findLastIndex((each) => each.type === 'mark' && each.value === ';')
      flat.length = start + 1
      at = endOfBlock(block, at)
    } else flat.push(token)
  }
  return flat
}

function writeSelector(prelude: readonly CssToken[]): string | null {
  return prelude.length === 0 ? null : writeAllowed(prelude, selectorMarks)
}

function writeAllowed(tokens: readonly CssToken[], marks: RegExp): string | null {
  let text = ''
  let depth = 0
  for (const token of tokens) {
    if (token.type === 'bad' || token.type === 'url' || token.type === 'at') return null
    if (token.type === 'function') depth += 1
    if (token.type === 'mark') {
      if (!marks.test(token.value)) return null
      if (token.value === '(') depth += 1
      if (token.value === ')') depth -= 1
      if (depth < 0) return null
    }
    // `<` of a condition must not begin the end of a style element.
    text += token.type === 'mark' && token.value === '<' ? ' < ' : writeCssToken(token)
  }
  return depth === 0 ? text : null
}

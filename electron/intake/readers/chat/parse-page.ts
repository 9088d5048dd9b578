import { type DefaultTreeAdapterTypes, type ParserOptions, parse, parseFragment } from 'parse5'

type Node = DefaultTreeAdapterTypes.ChildNode
/** A stretch of the source that the page does not show because it is damaged. */
export type SwallowedText = { readonly line: number; readonly text: string }
export type ParsedPage = { readonly nodes: readonly Node[]; readonly swallowed: readonly SwallowedText[] }

const plainName = /^[a-z_][\w:.-]*$/i

/**
 * A page, or a part of one, with the text that it hides because it is damaged: where a `>` or a quote is lost, what follows
 * becomes an attribute, a comment or part of an end tag. Places are those in `source`.
 */
export function parsePage(source: string, isPart: boolean): ParsedPage {
  const ends: SwallowedText[] = []
  const options: ParserOptions<DefaultTreeAdapterTypes.DefaultTreeAdapterMap> = {
    sourceCodeLocationInfo: true,
    onParseError: ({ code, startOffset, startLine }) => {
      if (code !== 'end-tag-with-attributes') return
      const start = source.indexOf('</', source.lastIndexOf('>', startOffset - 1) + 1)
      ends.push({ line: startLine, text: source.slice(Math.max(0, start), startOffset + 1) })
    },
  }
  const page = isPart ? parseFragment(source, options) : parse(source, options)
  return { nodes: page.childNodes, swallowed: [...findSwallowed(page.childNodes, source), ...ends] }
}

function findSwallowed(nodes: readonly Node[], source: string): readonly SwallowedText[] {
  const found: SwallowedText[] = []
  let covered = 0
  const stack = nodes.toReversed()
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    covered = Math.max(covered, endOf(node))
    if (node.nodeName === '#comment' && 'data' in node && node.data.trim() !== '')
      found.push({ line: node.sourceCodeLocation?.startLine ?? 0, text: node.data.trim() })
    if ('attrs' in node && node.attrs.some(isSwallowed)) {
      const place = node.sourceCodeLocation?.startTag ?? node.sourceCodeLocation
      if (place) found.push({ line: place.startLine, text: source.slice(place.startOffset, place.endOffset) })
    }
    if ('childNodes' in node) for (const child of node.childNodes.toReversed()) stack.push(child)
  }
  // A tag that never ends is no node at all.
  const rest = source.slice(covered)
  if (/[^\s<>/]/.test(rest.replace(/<\/[\w-]+\s*>/g, ''))) {
    const line = source.slice(0, covered).split('\n').length
    found.push({ line, text: rest.trim() })
  }
  return found
}

/** Where its tags and its own text end; an element without an end tag would reach to the end of the page. */
function endOf(node: Node): number {
  const place = node.sourceCodeLocation
  if (!place) return 0
  const tagEnds = 'startTag' in place ? [place.startTag?.endOffset ?? 0, place.endTag?.endOffset ?? 0] : []
  return Math.max('tagName' in node ? 0 : place.endOffset, ...tagEnds)
}

function isSwallowed({ name, value }: { readonly name: string; readonly value: string }): boolean {
  return !plainName.test(name) || /[<>\r\n]/.test(value)
}

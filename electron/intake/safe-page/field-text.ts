import type { DefaultTreeAdapterTypes } from 'parse5'

type Element = DefaultTreeAdapterTypes.Element

/** What a field of a form showed, as text; null for an element that is none. Passwords and hidden fields show nothing. */
export function readFieldText(element: Element): string | null {
  const attributeOf = (name: string) => element.attrs.find((attribute) => attribute.name === name)?.value
  switch (element.tagName) {
    case 'textarea':
      return textOf(element)
    case 'select': {
      const options = optionsOf(element)
      const chosen = options.find(({ attrs }) => attrs.some(({ name }) => name === 'selected')) ?? options[0]
      return chosen === undefined ? '' : textOf(chosen).trim()
    }
    case 'input':
      switch (attributeOf('type')?.toLowerCase()) {
        case 'hidden':
        case 'password':
        case 'image':
          return ''
        case 'checkbox':
          return attributeOf('checked') === undefined ? '☐' : '☑'
        case 'radio':
          return attributeOf('checked') === undefined ? '○' : '◉'
        default:
          return attributeOf('value') ?? attributeOf('placeholder') ?? ''
      }
    default:
      return null
  }
}

function optionsOf(select: Element): readonly Element[] {
  return select.childNodes.flatMap((child): readonly Element[] => {
    if (!('tagName' in child)) return []
    if (child.tagName === 'option') return [child]
    return child.tagName === 'optgroup' ? optionsOf(child) : []
  })
}

function textOf(element: Element): string {
  return element.childNodes.map((child) => ('value' in child ? child.value : '')).join('')
}

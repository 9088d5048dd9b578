/** Elements that only say what a text is and how it stands. */
const shown = new Set(
  (
    'a abbr acronym address article aside b bdi bdo big blockquote br caption center cite code col colgroup data dd ' +
    'del details dfn dir div dl dt em fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 header hgroup hr i img ins ' +
    'kbd label legend li main mark menu meter nav nobr ol p picture pre progress q rp rt ruby s samp section small span ' +
    'strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr'
  ).split(' '),
)
const voids = new Set(['br', 'col', 'hr', 'img', 'wbr'])
/** What a page shows by running or loading something; the text in it is for browsers that cannot. */
const live = new Set(
  'applet audio bgsound canvas embed frame frameset iframe math object portal svg video'.split(' '),
)
const attributes = new Set(
  (
    'abbr align alt bgcolor border cellpadding cellspacing class clear color cols colspan compact datetime dir face ' +
    'headers height hidden hspace id lang max min noshade nowrap open reversed role rowspan rules scope size span start ' +
    'summary title valign vspace width'
  ).split(' '),
)

/**
 * The name under which an element is written; null where only what is in it is. Forms and their fields are none:
 * `field-text.ts` says what they show.
 */
export function shownName(tagName: string): string | null {
  // A form that cannot be sent is a division of the page, and keeps its place in the layout.
  if (tagName === 'form' || tagName === 'fieldset') return 'div'
  if (tagName === 'picture') return null
  return shown.has(tagName) ? tagName : null
}

export function isVoid(name: string): boolean {
  return voids.has(name)
}

/** Left out with all that is in it, and counted: it was to be seen. */
export function isLive(tagName: string): boolean {
  return live.has(tagName)
}

/** Left out with all that is in it: nothing of it was to be seen. */
export function isUnseen(tagName: string): boolean {
  return /^(?:base|datalist|head|link|meta|noembed|noframes|noscript|optgroup|option|param|script|source|style|template|title|track|xmp|plaintext)$/.test(
    tagName,
  )
}

/** What a field held is its text where it was to be seen, and nothing where it was a password. */
export function isAllowedAttribute(name: string, tagName: string): boolean {
  if (name === 'value') return /^(?:data|li|meter|progress)$/.test(tagName)
  if (name === 'type') return /^(?:li|ol|ul)$/.test(tagName)
  return attributes.has(name) || /^(?:aria|data)-[\w-]{1,60}$/.test(name)
}

/** What styles may say: how something looks and where it stands. Nothing that loads, runs, moves or asks. */
const properties = new RegExp(
  `^(?:-webkit-)?(?:${[
    'align-(?:content|items|self)',
    'appearance',
    'aspect-ratio',
    'background(?:-(?:attachment|blend-mode|clip|color|image|origin|position(?:-[xy])?|repeat|size))?',
    '(?:block|inline)-size',
    'border(?:-[a-z-]+)?',
    '(?:bottom|left|right|top)',
    'box-(?:decoration-break|orient|shadow|sizing|align|flex|pack)',
    'caption-side',
    'clear',
    'clip(?:-path)?',
    'color',
    'columns?(?:-[a-z]+)*',
    'content',
    'counter-(?:increment|reset|set)',
    'direction',
    'display',
    'empty-cells',
    'filter',
    'flex(?:-[a-z]+)?',
    'float',
    'font(?:-[a-z-]+)?',
    'gap',
    'grid(?:-[a-z-]+)?',
    'height',
    'hyphens',
    'inset(?:-[a-z-]+)?',
    'isolation',
    'justify-(?:content|items|self)',
    'letter-spacing',
    'line-(?:break|clamp|height)',
    'list-style(?:-(?:image|position|type))?',
    'margin(?:-[a-z-]+)?',
    'mask(?:-[a-z]+)*',
    '(?:max|min)-(?:block-size|height|inline-size|width)',
    'mix-blend-mode',
    'object-(?:fit|position)',
    'opacity',
    'order',
    'orphans',
    'outline(?:-[a-z]+)?',
    'overflow(?:-[a-z]+)?',
    'padding(?:-[a-z-]+)?',
    'place-(?:content|items|self)',
    'position',
    'quotes',
    'rotate',
    'row-gap',
    'scale',
    'shape-outside',
    'tab-size',
    'table-layout',
    'text-[a-z-]+',
    'transform(?:-origin)?',
    'translate',
    'unicode-bidi',
    'vertical-align',
    'visibility',
    'white-space(?:-[a-z]+)?',
    'widows',
    'width',
    'word-(?:break|spacing|wrap)',
    'writing-mode',
    'z-index',
    'zoom',
  ].join('|')})$`,
)
const functions = new RegExp(
  `^(?:-webkit-)?(?:${[
    'attr|calc|clamp|counters?|env|fit-content|max|min|minmax|repeat|var',
    'rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|color-mix|light-dark',
    '(?:repeating-)?(?:conic|linear|radial)-gradient|gradient|from|to|color-stop',
    'blur|brightness|contrast|drop-shadow|grayscale|hue-rotate|invert|opacity|saturate|sepia',
    '(?:matrix|perspective|rotate|scale|skew|translate)(?:3d|[xyz])?',
    'circle|ellipse|inset|path|polygon|rect',
  ].join('|')})$`,
)
/** Rules around rules whose condition a browser may weigh. */
const groups = /^(?:container|layer|media|supports)$/

export function isAllowedProperty(name: string): boolean {
  return /^--[\w-]+$/.test(name) || properties.test(name)
}
export function isAllowedFunction(name: string): boolean {
  return functions.test(name)
}
export function isAllowedGroup(name: string): boolean {
  return groups.test(name)
}
export function isFontDescriptor(name: string): boolean {
  return /^(?:font-(?:family|style|weight|stretch|display)|unicode-range|src)$/.test(name)
}

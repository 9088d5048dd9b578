/** Escapes text for HTML. */
export function text(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

const base = `
*{box-sizing:border-box;margin:0;padding:0}
body{font:14px/1.5 "Noto Sans CJK SC",sans-serif;color:#1f2329;-webkit-font-smoothing:antialiased}
.status{height:34px;display:flex;align-items:center;justify-content:space-between;padding:0 18px;font:600 13px "Noto Sans CJK SC"}
.status i{font-style:normal;display:flex;gap:5px;align-items:center;font-size:11px}
.bars{display:inline-flex;gap:1.5px;align-items:flex-end}.bars b{width:3px;background:currentColor;border-radius:1px}
.battery{width:24px;height:12px;border:1.2px solid currentColor;border-radius:3px;padding:1.4px;position:relative}
.battery b{display:block;height:100%;background:currentColor;border-radius:1px}
.bar{height:46px;display:flex;align-items:center;justify-content:center;position:relative;font-size:17px;font-weight:600}
.bar .l,.bar .r{position:absolute;font-weight:400}.bar .l{left:14px;font-size:22px}.bar .r{right:14px;font-size:13px}
.card{background:#fff;border-radius:10px;margin:10px 10px 0;padding:12px 14px}
.row{display:flex;justify-content:space-between;gap:16px;padding:5px 0;font-size:13px}.row>span:first-child{color:#8a9099;white-space:nowrap}
.row>span:last-child{text-align:right;word-break:break-all}
.grey{color:#8a9099}.small{font-size:12px}.tag{display:inline-block;font-size:10px;padding:0 4px;border-radius:3px;border:1px solid currentColor;line-height:15px}
.home{position:absolute;bottom:7px;left:50%;width:120px;height:4px;margin-left:-60px;border-radius:2px;background:currentColor;opacity:.55}
`

/** The clock, signal and battery line at the top of a phone's screen. */
export function statusLine(clock: string, battery: number): string {
  const bars = [4, 6, 8, 10].map((height) => `<b style="height:${height}px"></b>`).join('')
  return `<div class="status"><span>${clock}</span><i><span class="bars">${bars}</span>5G
<span class="battery"><b style="width:${battery}%"></b></span>${battery}</i></div>`
}

/** A whole page of its own style and body. */
export function page(style: string, body: string): string {
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>${base}${style}</style><body>${body}</body></html>`
}

export function rows(pairs: readonly (readonly [string, string])[]): string {
  return pairs
    .map(([key, value]) => `<div class="row"><span>${key}</span><span>${value}</span></div>`)
    .join('')
}

const shape = /^「([\s\S]+?)」\n(?:- ?){5,}\n/

/** What WeChat puts before an answer, `「name：text」` and a dashed line; the text itself stays as it is. */
export function quoteIn(text: string): string | null {
  return shape.exec(text)?.[1] ?? null
}

/** Puts what is made anew for each window into the head of index.html. Both values are base64url: nothing to escape. */
export function fillPage(html: string, values: { readonly nonce: string; readonly token: string }): Buffer {
  const head = html.indexOf('<head>')
  if (head === -1) throw new Error('index.html has no <head>')
  const meta =
    `<meta property="csp-nonce" nonce="${values.nonce}" />` +
    `<meta name="juzheng-token" content="${values.token}" />`
  const after = head + '<head>'.length
  return Buffer.from(html.slice(0, after) + meta + html.slice(after))
}

/** One check of the tree at `root`: an empty list is a pass, otherwise each line says where and what. */
export type Gate = { readonly name: string; readonly run: (root: string) => Promise<readonly string[]> }

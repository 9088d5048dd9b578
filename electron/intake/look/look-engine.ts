/**
 * ZXing-C++ as zxing-wasm 3.1.4 carries it, and the likeness of this folder. A change of either that can change what is
 * found gets a new number, and every picture is then looked at anew.
 */
export const lookEngine = 'zxing-wasm-3.1/1 likeness/1'

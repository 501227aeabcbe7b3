/**
 * Tinos (Open Font License): the serif of official papers, of the same widths as Times New Roman, with all Vietnamese letters.
 * Found by Node's own resolution, so that it works from sources and from a build alike.
 */
export const FACES = {
  regular: require.resolve("@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf"),
  italic: require.resolve("@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf"),
  bold: require.resolve("@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf"),
  boldItalic: require.resolve("@expo-google-fonts/tinos/700Bold_Italic/Tinos_700Bold_Italic.ttf"),
};

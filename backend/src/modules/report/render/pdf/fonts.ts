const folder = "@expo-google-fonts/tinos";

/**
 * Tinos (Open Font License): the serif of official papers, of the same widths as Times New Roman, with all Vietnamese letters.
 * Found by Node's own resolution, so that it works from sources and from a build alike.
 */
export const FACES = {
  regular: require.resolve(`${folder}/400Regular/Tinos_400Regular.ttf`),
  italic: require.resolve(`${folder}/400Regular_Italic/Tinos_400Regular_Italic.ttf`),
  bold: require.resolve(`${folder}/700Bold/Tinos_700Bold.ttf`),
  boldItalic: require.resolve(`${folder}/700Bold_Italic/Tinos_700Bold_Italic.ttf`),
};

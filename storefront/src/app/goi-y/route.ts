export { answerSuggestions as GET } from "@/features/catalogue/suggest/answer";

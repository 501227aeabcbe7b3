export { answerPicture as GET } from "@/features/pictures/answer";

export { UploadPage as default, uploadMetadata as generateMetadata } from "@/features/officer-register/upload-page";

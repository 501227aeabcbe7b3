export { TrialPage as default, trialMetadata as generateMetadata } from "@/features/officer-register/trial-page";

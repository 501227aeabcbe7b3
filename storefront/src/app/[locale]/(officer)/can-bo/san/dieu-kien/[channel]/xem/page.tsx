export {
  TermsEffectPage as default,
  termsEffectMetadata as generateMetadata,
} from "@/features/officer-mapping/terms-effect-page";

export {
  EffectPage as default,
  effectMetadata as generateMetadata,
} from "@/features/officer-channel-life/effect-page";

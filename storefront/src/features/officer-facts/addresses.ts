/** What officers report beside the register, without language prefix. */
export const FACTS = "/can-bo/so-lieu";

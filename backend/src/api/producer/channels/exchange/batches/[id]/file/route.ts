export { GET } from "../../../../../../officer/channels/exchange/batches/[id]/file/route";

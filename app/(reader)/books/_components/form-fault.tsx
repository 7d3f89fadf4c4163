/** Why a small form was refused as a whole, read out when it appears. */
export const FormFault = ({ words }: { words: string | undefined }) =>
  words ? (
    <p role="alert" className="text-small text-danger mt-1">
      {words}
    </p>
  ) : null;

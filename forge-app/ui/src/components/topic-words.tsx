interface TopicWordsProps {
  readonly topic: string;
  readonly note?: string | undefined;
}

/** What somebody offers or wishes, in their own words. */
export function TopicWords({ topic, note = "" }: TopicWordsProps) {
  return (
    <>
      <p className="al-topic">
        <bdi>{topic}</bdi>
      </p>
      {note.trim() === "" ? null : (
        <p className="al-note">
          <bdi>{note}</bdi>
        </p>
      )}
    </>
  );
}

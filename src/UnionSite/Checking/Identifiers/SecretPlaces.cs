namespace UnionSite.Checking.Identifiers;

/// <summary>How long words are where they stand in the source.</summary>
internal static class SecretPlaces
{
    extension(Passage passage)
    {
        /// <summary>
        /// How many characters of the source, line ends too, are between two places of a passage: emphasis in the midst of a number counts, and so does the line
        /// over which it is broken.
        /// </summary>
        public int LengthInSource(int start, int end)
        {
            var first = passage.PlaceAt(start);
            var last = passage.PlaceAt(end - 1);
            if (last == first && end - start > 1)
            {
                // Only where the whole stands is known, and its markup may hold more than its words: ![张三 13800138000](a.jpg).
                return Finding.WholeSecret;
            }
            var length = 0;
            var line = first;
            for (var index = start; index < end - 1; index++)
            {
                var place = passage.PlaceAt(index + 1);
                if (place.Line != line.Line)
                {
                    // A line's end is a character of its own, unless a space of the passage stands for it already.
                    length += passage.PlaceAt(index).Column - line.Column + (char.IsWhiteSpace(passage.Text[index]) ? 1 : 2);
                    line = place with { Column = 1 };
                }
            }
            return length + last.Column - line.Column + 1;
        }
    }
}

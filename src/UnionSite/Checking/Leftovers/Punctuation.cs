using System.Buffers;

namespace UnionSite.Checking.Leftovers;

/// <summary>Marks between Chinese characters are full-width, stand alone, and come in pairs (GB/T 15834—2011 标点符号用法).</summary>
internal sealed class Punctuation : PassageCheck
{
    private const string Half = ",;:?!().'\"";
    private const string Full = "，；：？！（）。’”";

    private static readonly SearchValues<char> Suspects = SearchValues.Create(Half + "，。、；：“”《》（）");

    public override IEnumerable<(string, string?)> Signs => [(Characters.Han, Half), ("，。、；：", "，。、；："), ("“”《（(", null)];

    public override bool Reads(Passage passage) => passage.Kind != PassageKind.Name && passage.Field is not ("受理邮箱" or "受理电话");

    public override void Check(Passage passage, ICollection<Finding> findings)
    {
        var text = passage.Text.AsSpan();
        var counts = default(Counts);
        for (var index = text.IndexOfAny(Suspects); index >= 0;)
        {
            counts.Look(text, index);
            var next = text[(index + 1)..].IndexOfAny(Suspects);
            index = next < 0 ? -1 : index + 1 + next;
        }
        counts.Close();
        counts.Explain(passage, findings);
    }

    /// <summary>What was seen in one passage.</summary>
    private struct Counts
    {
        private int _half;
        private int _double;
        private int _firstHalf;
        private int _firstDouble;
        private int _unpaired;
        private int _quote;
        private int _title;
        private int _bracket;
        private bool _isAny;
        private bool _hasOpened;

        private void Begin()
        {
            if (!_isAny)
            {
                (_isAny, _unpaired, _quote, _title, _bracket) = (true, -1, -1, -1, -1);
            }
        }

        public void Look(ReadOnlySpan<char> text, int index)
        {
            Begin();
            var c = text[index];
            if (Half.Contains(c) && IsBetweenHan(text, index))
            {
                _firstHalf = _half++ == 0 ? index : _firstHalf;
            }
            if (IsDoubled(text, index))
            {
                _firstDouble = _double++ == 0 ? index : _firstDouble;
            }
            Pair(text, index);
        }

        /// <summary>Follows quotation marks, book-title marks and brackets; a mark that opens twice or never closes is wrong.</summary>
        private void Pair(ReadOnlySpan<char> text, int index)
        {
            switch (text[index])
            {
                case '“':
                    Wrong(_quote >= 0 && index - _quote < 40 ? index : -1);
                    (_quote, _hasOpened) = (index, true);
                    break;
                case '”':
                    Wrong(_hasOpened ? -1 : index);
                    _quote = -1;
                    break;
                case '"':
                    _hasOpened = true;
                    break;
                case '《':
                    _title = index;
                    break;
                case '》':
                    _title = -1;
                    break;
                case '（' or '(':
                    _bracket = index;
                    break;
                case '）' or ')':
                    _bracket = -1;
                    break;
            }
        }

        private void Wrong(int index)
        {
            if (_unpaired < 0)
            {
                _unpaired = index;
            }
        }

        public void Close()
        {
            if (_isAny)
            {
                // A quotation of several paragraphs opens in each and closes in the last.
                Wrong(_quote > 0 ? _quote : -1);
                Wrong(_title);
                Wrong(_bracket);
            }
        }

        public readonly void Explain(Passage passage, ICollection<Finding> findings)
        {
            if (_half > 0)
            {
                var mark = passage.Text[_firstHalf];
                findings.Add(Finding.Warning("text-punctuation", passage.PlaceAt(_firstHalf), $"“{passage.Excerpt(_firstHalf - 3, _firstHalf + 4)}”用了半角标点{Others(_half)}。",
                    mark is '\'' or '"' ? "中文里的引号请用全角的“ ”‘ ’；多余的，请删去。" : $"中文里请用全角的“{Full[Half.IndexOf(mark)]}”。"));
            }
            if (_double > 0)
            {
                findings.Add(Finding.Warning("text-punctuation", passage.PlaceAt(_firstDouble), $"“{passage.Excerpt(_firstDouble - 3, _firstDouble + 2)}”连用了两个标点{Others(_double)}。", "请删去多余的一个。"));
            }
            if (_isAny && _unpaired >= 0)
            {
                findings.Add(Finding.Warning("text-punctuation", passage.PlaceAt(_unpaired), $"“{passage.Excerpt(_unpaired - 4, _unpaired + 5)}”里的{NameOf(passage.Text[_unpaired])}没有配成对。", "请补上另一半，或改正它的方向。"));
            }
        }

        private static string NameOf(char mark) => mark switch { '“' => "前引号", '”' => "后引号", '《' => "书名号", _ => "括号" };

        private static string Others(int count) => count > 1 ? $"（这一段共 {count} 处）" : "";
    }

    private static bool IsBetweenHan(ReadOnlySpan<char> text, int index)
    {
        var before = text.At(index - 1);
        var after = text.At(text[index] is ',' or ';' or ':' or '?' or '!' ? text.SkipSpaces(index + 1) : index + 1);
        return text[index] switch
        {
            '.' => Characters.IsHan(before) && Characters.IsHan(after) && !IsListNumber(text[..index]),
            '(' => Characters.IsHan(before) && Characters.IsHan(after),
            _ => Characters.IsHan(before) && Characters.IsHan(after),
        };
    }

    /// <summary>一. and （二）. number a list.</summary>
    private static bool IsListNumber(ReadOnlySpan<char> before)
    {
        foreach (var c in before)
        {
            if ("一二三四五六七八九十第章节条款（）() ".IndexOf(c) < 0)
            {
                return false;
            }
        }
        return true;
    }

    private static bool IsDoubled(ReadOnlySpan<char> text, int index)
    {
        var c = text[index];
        var before = text.At(index - 1);
        return c is '，' or '。' or '、' or '；' or '：' && before is '，' or '。' or '、' or '；' or '：' && !(c == '。' && before == '。' && text.At(index - 2) == '。')
            && !(c == '。' && before == '。' && text.At(index + 1) == '。');
    }
}

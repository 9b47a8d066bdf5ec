using System.Buffers;

namespace UnionSite.Checking.Leftovers;

/// <summary>Words that ask the writer to write: TODO, 待补充, 某某, （请填写）, {{…}}, and what a copied model text says of itself.</summary>
internal sealed class PlaceholderWords : PassageCheck
{
    private static readonly string[] Plain =
    [
        "此处填", "此处插入", "此处输入", "在此填写", "在此输入", "点击此处", "单击此处", "单击或点击", "点击输入", "范文仅供参考", "仅供参考，请自行", "感谢浏览", "小编整理", "小编为大家", "lorem ipsum", "Lorem ipsum",
        "YYYY年", "yyyy年",
    ];

    private static readonly string[] Latin = ["TODO", "FIXME", "TBD", "todo", "fixme", "Todo"];

    private static readonly string[] Pending = ["待补", "待填", "待续写", "待完善", "待核", "待确认", "待更新", "待定"];

    private static readonly string[] Empty = ["（）", "()", "（ ）", "（　）", "（　　）", "（  ）", "( )", "(  )"];

    private static readonly string[] Braces = ["{{", "${", "<%"];

    private static readonly SearchValues<char> Firsts = SearchValues.Create([.. Plain.Concat(Latin).Concat(Empty).Concat(Braces).Select(word => word[0]), '某', '待', '【', '[']);

    /// <summary>Fields that name something; a name that is 待定 is not there yet. A time or a place may well be announced as 待定.</summary>
    private static readonly string[] NameFields = ["标题", "科室", "依据", "获奖者", "奖项", "题名", "授予单位", "事迹", "受理部门", "受理电话"];

    public override IEnumerable<(string, string?)> Signs =>
    [
        ("待{$【[", null), ("某", "某"), ("<", "%"), ("（(", "）)请填此待\u3000"), ("此", "处填输"), ("击", "此或输"), ("文", "仅"), ("谢", "浏"), ("编", "整为"), ("m", "i"), ("O", "D"), ("o", "d"), ("X", "M"), ("x", "m"), ("B", "D"), ("Yy", "Yy"),
    ];

    public override void Check(Passage passage, ICollection<Finding> findings)
    {
        var text = passage.Text.AsSpan();
        var start = 0;
        var most = findings.Count + Passages.MostFindings;
        while (findings.Count < most && text[start..].IndexOfAny(Firsts) is var offset and >= 0)
        {
            var index = start + offset;
            var end = EndOf(passage, index);
            if (end > index)
            {
                var words = passage.Excerpt(index, end);
                findings.Add(Finding.Error("text-placeholder", passage.PlaceAt(index), $"“{words}”是还没填的地方。", "请填上真实的内容；不需要的，请整句删去。"));
            }
            start = Math.Max(end, index + 1);
        }
    }

    /// <summary>Where the placeholder that may begin at an index ends; 0 where there is none.</summary>
    private static int EndOf(Passage passage, int index)
    {
        var text = passage.Text.AsSpan();
        var rest = text[index..];
        foreach (var word in Plain)
        {
            if (rest.StartsWith(word, StringComparison.Ordinal))
            {
                return passage.IsInForm() ? 0 : index + word.Length;
            }
        }
        foreach (var word in Latin)
        {
            if (rest.StartsWith(word, StringComparison.Ordinal))
            {
                return IsWholeWord(text, index, word.Length) ? index + word.Length : 0;
            }
        }
        return rest[0] switch
        {
            '某' => EndOfSomebody(text, index),
            '待' => EndOfPending(passage, index),
            '{' or '$' or '<' => EndOfBraces(text, index),
            '（' or '(' or '【' or '[' => EndOfRemark(passage, index),
            _ => 0,
        };
    }

    private static bool IsWholeWord(ReadOnlySpan<char> text, int index, int length) =>
        !Joins(text.At(index - 1)) && !Joins(text.At(index + length));

    private static bool Joins(char c) => Characters.IsLatin(c) || Characters.IsDigit(c) || c is '_' or '-' or '/' or '.' or '@';

    /// <summary>某某医院 is a blank; 李某某 hides a name on purpose.</summary>
    private static int EndOfSomebody(ReadOnlySpan<char> text, int index)
    {
        var end = index;
        while (text.At(end) == '某')
        {
            end++;
        }
        return end - index < 2 || MaskedNames.Hides(text, index, end) ? 0 : end;
    }

    /// <summary>“待补充” where the words end; “有待补充” and “待补种” go on.</summary>
    private static int EndOfPending(Passage passage, int index)
    {
        var text = passage.Text.AsSpan();
        var word = 0;
        foreach (var pending in (ReadOnlySpan<string>)["待补充", "待补全", "待补", "待填写", "待填"])
        {
            if (text[index..].StartsWith(pending))
            {
                word = pending.Length;
                break;
            }
        }
        if (word == 0)
        {
            return passage.Kind == PassageKind.Field && NameFields.Contains(passage.Field) && (text is "待定" or "待确认" or "待核实") ? text.Length : 0;
        }
        var after = text.At(text.SkipSpaces(index + word));
        var before = text.At(index - 1);
        var goesOn = Characters.IsHan(after) || before is '有' or '尚' or '亟' or '还' or '仍' or '等' or '急' or '招' or '期' or '对' or '优';
        return goesOn ? 0 : index + word;
    }

    private static int EndOfBraces(ReadOnlySpan<char> text, int index)
    {
        var near = text.Slice(index, Math.Min(60, text.Length - index));
        var close = near switch
        {
            ['{', '{', ..] => near.IndexOf("}}"),
            ['$', '{', ..] => near.IndexOf('}') - 1,
            ['<', '%', ..] => near.IndexOf("%>"),
            _ => -1,
        };
        return close > 0 ? index + close + 2 : 0;
    }

    /// <summary>A remark in brackets that asks to be replaced, or brackets with nothing in them before a measure word.</summary>
    private static int EndOfRemark(Passage passage, int index)
    {
        var text = passage.Text.AsSpan();
        foreach (var brackets in Empty)
        {
            if (text[index..].StartsWith(brackets))
            {
                var end = index + brackets.Length;
                return !passage.IsInForm() && Characters.IsHan(text.At(text.SkipSpacesBack(index - 1))) && (Measures.Starts(text, end) || brackets == "（）") ? end : 0;
            }
        }
        if (passage.IsInForm())
        {
            return 0;
        }
        var near = text.Slice(index, Math.Min(24, text.Length - index));
        var close = near.IndexOfAny("）)】");
        if (close < 0)
        {
            close = near.IndexOf(']');
        }
        return close > 0 && IsRequest(near[1..close]) ? index + close + 1 : 0;
    }

    private static bool IsRequest(ReadOnlySpan<char> words) => words switch
    {
        "待定" => false,
        ['待', ..] => Measures.StartsWithAny(words, Pending) && words.Length <= 5,
        _ => Measures.StartsWithAny(words, ["请填写", "请填入", "请填", "请输入", "请补充", "请在此", "填写", "此处"]) && !Measures.StartsWithAny(words, ["填写说明", "填写要求", "填写人", "填写日期", "请填写后", "此处略"])
            && words.Length <= 12 && words.IndexOfAny("《，。；") < 0,
    };
}

using System.Buffers;
using System.Text.RegularExpressions;

namespace UnionSite.Checking.Leftovers;

/// <summary>Words that a program broke: read in the wrong encoding, set in a font of its own characters, written as codes, or the error of a formula.</summary>
internal sealed class GarbledTexts : PassageCheck
{
    private static readonly string[] Questions = ["什么", "吗", "呢", "如何", "怎", "哪", "几", "是否", "谁", "为何", "多少", "能否", "不"];

    private const string Reread = "请从原文件重新复制这段文字，或者重新录入。";

    /// <summary>
    /// What the most frequent characters of union prose turn into when their UTF-8 is read as GBK. Each is rare by itself; three of them side by side are no words.
    /// </summary>
    private const string GbkForms =
        "涓锛鍏銆浜宸紝鍙鏈屽浣鍚鍔缁浼骞瀹鍖鐨澶鍑鏃殑浠闄鑱绀細绉鏍鏀佸璁鍒湡屾鏂亴鍗鐢増棰搴戝氬鍦櫌閲杩璇琛璐鎶囧鐩闂鍥勭悊瘖堝寮棌灞瀛鍐閮綔嶅傚佹屼勫竴鏉鏁嶆堜嶇尰紑樺娆鏄鎴夊椤鎵厓嗚堣熸庡夋寤嗗瀵鎺濂埆涔拰璧級淇鍜閫佺姟滆绱佷甯鎰姩緥瑙绾绫勬湰呭嚭悕簡鎬剰鎻灏绠娲熷岃氳唴姣囩涘忚棣濇鈥婂鍛娓鑰叕叆氭冿綋佽繘笌栧鐜樿傛鐞撳";

    private static readonly SearchValues<char> GbkFormValues = SearchValues.Create(GbkForms);

    private static readonly Regex FormulaError = new(@"#(?:REF!|DIV/0!|VALUE!|NAME\?|N/A|NULL!|NUM!)|_x000D_", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private static readonly Regex Code = new(@"&(?:[a-z]{2,8}|#[0-9]{2,6}|#x[0-9a-fA-F]{2,6});|\\u[0-9a-fA-F]{4}|(?:%[0-9A-Fa-f]{2}){3,}",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private static readonly Regex LatinForm = new(
        "[ÃÂ][\u0080-\u00BF]|[\u00E0-\u00EF](?:[\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ•–—˜™š›œžŸ‘’“”][\u0080-\u00BF]|[\u0080-\u00BF][€‚ƒ„…†‡ˆ‰Š‹ŒŽ•–—˜™š›œžŸ‘’“”])|â€|[\u0080-\u009F]",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private static readonly Regex Scientific = new(@"[0-9]\.[0-9]{1,6}E\+[01][0-9]", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private static readonly Regex Replaced = new(@"锟斤拷|烫烫烫|屯屯屯", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    public override IEnumerable<(string, string?)> Signs =>
    [
        ("\uFFFDÃÂ", null), (Characters.Range('\u0080', '\u009F'), null), (Characters.Range('\uE000', '\uF8FF'), null), (Characters.Range('\uDB80', '\uDBFF'), null), ("â", "€"),
        (Characters.Range('à', 'ï'), Characters.Range('\u0080', '\u00BF')), ("锟", "斤"), ("烫", "烫"), ("屯", "屯"), ("?", "?"), ("&", "abcdefghijklmnopqrstuvwxyz#"), ("\\", "u"),
        ("%", "0123456789ABCDEFabcdef"), ("#", "RDVN"), ("_", "x"), ("E", "+"), (GbkForms, GbkForms),
    ];

    public override bool ReadsHoldings => true;

    public override void Check(Passage passage, ICollection<Finding> findings)
    {
        var text = passage.Text;
        AddFirst(findings, passage, text.IndexOf('\uFFFD') is var lost and >= 0 ? (lost, lost + 1) : null, "这里有字丢失了，只剩下“\uFFFD”。", Reread);
        AddFirst(findings, passage, Found(Replaced, text), "“{0}”是乱码。", Reread);
        AddFirst(findings, passage, Found(LatinForm, text), "从“{0}”起是乱码：UTF-8 编码的文字被当成西文读了。", Reread);
        AddFirst(findings, passage, Found(Code, text), "“{0}”是网页代码，会原样印出来。", "请改成它代表的字（如 &nbsp; 改成空格），或者删去。");
        AddFirst(findings, passage, Found(Scientific, text), "“{0}”是电子表格把长数字缩写了。", "请把表格里这一列设成“文本”格式，重新录入完整的数字。");
        AddFirst(findings, passage, Found(FormulaError, text), "“{0}”是电子表格的公式出了错。", "请在表格里改好公式，重新复制结果。");
        AddFirst(findings, passage, QuestionMarks(text), "“{0}”是丢失的字。", Reread);
        AddFirst(findings, passage, PrivateCharacter(text), "这里有一个只在原来那台电脑上看得见的自造字（私用区字符），别人看到的是方框。", "请换成通用的字；是图形符号的，请删去或改用“·”“√”等符号。");
        AddFirst(findings, passage, GbkForm(text), "从“{0}”起是乱码：UTF-8 编码的文字被当成 GBK 读了。", Reread);
    }

    private static void AddFirst(ICollection<Finding> findings, Passage passage, (int Start, int End)? found, string message, string hint)
    {
        if (found is var (start, end))
        {
            findings.Add(Finding.Error("text-garbled", passage.PlaceAt(start), message.Replace("{0}", passage.Excerpt(start, end)), hint));
        }
    }

    private static (int, int)? Found(Regex regex, string text)
    {
        foreach (var match in regex.EnumerateMatches(text))
        {
            return (match.Index, match.Index + match.Length);
        }
        return null;
    }

    /// <summary>“职工???补助”: marks between Chinese characters, more than anybody asks with.</summary>
    private static (int, int)? QuestionMarks(string text)
    {
        for (var index = text.IndexOf("???", StringComparison.Ordinal); index >= 0; index = text.IndexOf("???", index, StringComparison.Ordinal))
        {
            var end = index;
            while (end < text.Length && text[end] == '?')
            {
                end++;
            }
            if (index > 0 && Characters.IsHan(text[index - 1]) && end < text.Length && Characters.IsHan(text[end]) && !Measures.ContainsAny(text.AsSpan(Math.Max(0, index - 20)..index), Questions))
            {
                return (index, end);
            }
            index = end;
        }
        return null;
    }

    private static (int, int)? PrivateCharacter(string text)
    {
        var index = text.AsSpan().IndexOfAnyInRange('\uE000', '\uF8FF');
        if (index < 0)
        {
            // The private planes, U+F0000 and above.
            index = text.AsSpan().IndexOfAnyInRange('\uDB80', '\uDBFF');
        }
        return index < 0 ? null : (index, index + 1);
    }

    private static (int, int)? GbkForm(string text)
    {
        var (first, second) = (-100, -100);
        for (var index = text.AsSpan().IndexOfAny(GbkFormValues); index >= 0;)
        {
            if (index - first <= 8)
            {
                return (first, index + 1);
            }
            (first, second) = (second, index);
            var next = text.AsSpan(index + 1).IndexOfAny(GbkFormValues);
            index = next < 0 ? -1 : index + 1 + next;
        }
        return null;
    }
}

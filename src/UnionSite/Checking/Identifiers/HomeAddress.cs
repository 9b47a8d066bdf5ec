using System.Buffers;
using System.Text.RegularExpressions;

namespace UnionSite.Checking.Identifiers;

/// <summary>
/// Where somebody lives, down to the door: a residence with a building and a room (阳光小区3幢2单元501室), a lane or a village with a house (幸福新村12号), or
/// words that say so (家住和平路28号). Wards, offices and hotels have numbers too: without a word for a residence nothing is one.
/// </summary>
internal static class HomeAddress
{
    private const string Number = @"[\p{Nd}A-Za-zＡ-Ｚ甲乙丙丁一二三四五六七八九十百零〇]{1,5}\s?";
    private const string Gap = @"[\s\-－–—·,，#]{0,2}";
    private const string Residence =
        "(?:小区|花园|花苑|公寓|新村|新苑|家属院|家属区|家属楼|家属大院|生活区|住宅区|住宅楼|安置房|家园|嘉园|佳园|佳苑|雅苑|名苑|景苑|嘉苑|丽苑|馨苑|华庭|华府|华苑|豪庭|名邸|雅居|别墅|苑|庄园|胡同)";
    private const string Dash = "[-－–—]";
    private const string Part = "(?:[东南西北中]?区|[一二三四五六七八九十\\d]{1,2}[期区]|[东南西北]苑)?";
    private const string Building = $"(?:{Gap}{Number}(?:栋|幢|号楼|座|号|#楼|#))";
    private const string Unit = $"(?:{Gap}{Number}单元)";
    private const string Floor = $"(?:{Gap}{Number}(?:层|楼))";
    private const string Room = $"(?:{Gap}{Number}(?:室|号房|号|房))";
    private const string BareRoom = @"(?:[\s\-－–—·]{0,2}\p{Nd}{3,4})";

    /// <summary>What follows a figure that is no room: 3号楼2026年, 3栋120户.</summary>
    private const string Units = "年月日时人户元万名次个份台床平米%％";

    private const string Counters = "栋幢号座室单户层楼组队社弄门#";

    /// <summary>A text without one of these has no address.</summary>
    private static readonly WordSet Homes = new(
        [
            "小区", "花园", "花苑", "公寓", "新村", "家属院", "家属区", "家属楼", "家属大院", "生活区", "住宅", "安置房", "家园", "嘉园", "佳园", "苑", "华庭", "华府", "豪庭", "别墅", "雅居", "名邸", "庄园",
            "胡同", "单元", "弄", "村", "屯", "庄", "寨", "号楼", "栋", "家庭住址", "家庭地址", "住址", "家住", "现住", "现居", "居住", "住在", "租住", "暂住", "户籍", "户口",
        ]);

    private static readonly SearchValues<string> Columns = SearchValues.Create(["住址", "家庭地址", "户籍", "户口"], StringComparison.Ordinal);

    private static readonly string[] Forms =
    [
        $"{Residence}{Part}{Building}{Unit}?{Floor}?(?:{Room}|{BareRoom})", // 阳光小区3幢2单元501室
        $"{Residence}{Part}{Building}?{Unit}(?:{Floor}?(?:{Room}|{BareRoom}))?", // 阳光小区3幢2单元
        $@"{Residence}{Part}{Gap}\p{{Nd}}{{1,3}}{Dash}(?:\p{{Nd}}{{1,2}}{Dash})?\p{{Nd}}{{3,4}}", // 阳光小区3-2-501
        $@"{Residence}{Part}{Gap}\p{{Nd}}{{3,4}}\s?室", // 青年公寓501室
        $"(?:新村|胡同){Part}{Gap}{Number}号", // 幸福新村12号
        $"[村屯庄寨]{Gap}{Number}[组队社屯]{Gap}{Number}[号户]", // 柳树村三组12号
        $@"\p{{Nd}}{{1,4}}弄{Gap}{Number}号(?:{Room}|{BareRoom})?", // 1234弄5号601室
        $@"{Number}(?:号楼|栋){Gap}{Number}门{Gap}\p{{Nd}}{{3,4}}", // 5号楼3门201
        $"{Number}(?:栋|幢|号楼|座|号|#楼|#){Unit}{Floor}?(?:{Room}|{BareRoom})", // 3号楼2单元501室
    ];

    private static readonly Regex Home = new(
        $@"[\p{{IsCJKUnifiedIdeographs}}\p{{Nd}}A-Za-z]{{0,8}}?(?:{string.Join('|', Forms)})", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    /// <summary>家住和平路28号, 住址：柳树村三组.</summary>
    private static readonly Regex Labelled = new(
        "(?:家庭住址|家庭地址|现住址|住址|家住|现住|现居住地|现居|居住地址|居住地|户籍地址|户籍所在地|户籍地|户籍[为是：:在]|户口所在地|居住在|住在|租住在|租住|暂住)"
        + @"(?:地址)?[为是：:\s在于]{0,4}[^。；;，,！？!?\n\t]{1,40}?[路街道巷村弄里组镇乡庄屯寨湾坪园区苑院同庭府][^。；;，,！？!?\n\t]{0,10}?"
        + $"{Number}(?:号楼|号|室|组|单元|栋|幢|弄)(?:{Gap}{Number}(?:号楼|号|室|单元|栋|幢|层|楼))*{BareRoom}?",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    /// <summary>Where people stay, work or meet, and nobody lives.</summary>
    private static readonly SearchValues<string> Venues = SearchValues.Create(
        [
            "医院", "住院", "门诊", "急诊", "病房", "病区", "病室", "院区", "酒店", "宾馆", "饭店", "招待所", "旅馆", "民宿", "学校", "大学", "公司", "中心", "养老院", "敬老院", "福利院", "护理院",
            "居委会", "村委会", "卫生", "活动室", "会议室", "会所", "服务站", "门市", "商店", "超市", "广场", "门口", "楼下", "门前", "楼前", "办公室", "礼堂", "食堂", "餐厅", "大厦", "商铺", "窗口", "办理", "派出所",
        ], StringComparison.Ordinal);

    /// <summary>All addresses of a text, in order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="head">The head of the table that the text is a row of: under 住址 stands nothing else.</param>
    public static IEnumerable<Identifier> In(string text, string head) =>
        Homes.IsIn(text) ? Found(text) : head.AsSpan().ContainsAny(Columns) ? InCells(text, head) : [];

    private static IEnumerable<Identifier> Found(string text)
    {
        var end = 0;
        foreach (var found in Matches(text).OrderBy(match => match.Index).ThenByDescending(match => match.Length))
        {
            if (found.Index >= end && !IsElsewhere(text, found))
            {
                end = found.Index + found.Length;
                yield return new Identifier(IdentifierKind.Address, found.Index, end, Mask(found.Value));
            }
        }
    }

    /// <summary>The cells under 住址, read as if the word stood before each.</summary>
    private static IEnumerable<Identifier> InCells(string text, string head)
    {
        const string Label = "住址";
        var start = 0;
        foreach (var (cell, column) in text.Split('\t').Zip(head.Split('\t')))
        {
            if (column.AsSpan().ContainsAny(Columns) && Labelled.Match(Label + cell) is { Success: true } found && !IsElsewhere(Label + cell, found))
            {
                yield return new Identifier(IdentifierKind.Address, start, start + found.Length - Label.Length, Mask(found.Value[Label.Length..]));
            }
            start += cell.Length + 1;
        }
    }

    private static IEnumerable<Match> Matches(string text) => Labelled.Matches(text).Concat(Home.Matches(text));

    /// <summary>阳光小区12号社区卫生服务站, 住在和平路28号的示范宾馆, 国家住房……28号, 阳光小区3栋120户.</summary>
    private static bool IsElsewhere(string text, Match found)
    {
        var end = found.Index + found.Length;
        var after = text.AsSpan(end, Math.Min(10, text.Length - end));
        var sentence = after.IndexOfAny("，。；,;\n\t");
        return (found.ValueSpan.ContainsAny(Venues) && !found.ValueSpan.Contains("家属", StringComparison.Ordinal))
            || (sentence < 0 ? after : after[..sentence]).ContainsAny(Venues)
            || (found.Index > 0 && found.ValueSpan[..2] is "家住" or "现住" or "现居" && "国专大实出呈体".Contains(text[found.Index - 1]))
            || (char.IsDigit(text[end - 1]) && after.TrimStart(' ') is [var unit, ..] && (char.IsDigit(unit) || Units.Contains(unit)));
    }

    /// <summary>Shows the residence, not the door: 阳光小区*幢*单元***室.</summary>
    private static string Mask(string address)
    {
        var masked = address.ToCharArray();
        for (var index = 0; index < masked.Length;)
        {
            var end = index;
            while (end < masked.Length && IsNumeral(address[end]))
            {
                end++;
            }
            if (end > index && (address.AsSpan(index, end - index).ContainsAnyInRange('0', '９') || (end < masked.Length && Counters.Contains(address[end]))))
            {
                masked.AsSpan(index, end - index).Fill('*');
            }
            index = Math.Max(end, index + 1);
        }
        return new string(masked);
    }

    private static bool IsNumeral(char c) => char.IsDigit(c) || char.IsAsciiLetter(c) || "甲乙丙丁一二三四五六七八九十百零〇".Contains(c);
}

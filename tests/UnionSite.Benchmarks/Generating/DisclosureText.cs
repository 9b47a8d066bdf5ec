using System.Text;

namespace UnionSite.Benchmarks.Generating;

/// <summary>One generated disclosure, about 4 KB: prose under headings, a table, a list, a footnote and a link to another record.</summary>
internal sealed class DisclosureText
{
    private const int Seed = 20261120;

    private readonly StringBuilder _markdown = new(2048);
    private readonly Random _random;
    private readonly int _index;
    private readonly int _count;
    private readonly DateOnly _day;
    private readonly int _topic;

    public DisclosureText(int index, int count)
    {
        _random = new Random(Seed + index);
        (_index, _count) = (index, count);
        _day = BoardGenerator.DayOf(index, count);
        _topic = _random.Next(Words.Topics.Length);
    }

    public string Write()
    {
        WriteFields();
        Prose(3);
        Heading(0);
        _markdown.Append("**办理部门说明。**").Append(Sentence()).Append("[^1]\n\n");
        Prose(3);
        Heading(1);
        Prose(4);
        Heading(2);
        Table();
        Prose(2);
        Heading(3);
        Prose(1);
        List();
        Heading(4);
        Prose(3);
        _markdown.Append($"上一次公开见[{Pick(Words.Topics)}](record:disclosures/{BoardGenerator.IdOf(_random.Next(_index + 1), _count)})，可以对照阅读。\n\n");
        _markdown.Append($"[^1]: 数字取自{Pick(Words.Departments)}当期台账，*四舍五入*到整数，合计可能与分项之和略有出入。\n");
        return _markdown.ToString();
    }

    private void WriteFields()
    {
        var category = _index % Words.Categories.Length;
        var quarter = $"{_day.Year}-Q{(_day.Month + 2) / 3}";
        _markdown.Append($"""
            ---
            标题: {_day.Year}年第{_index + 1}号：{Words.Topics[_topic]}
            日期: {_day:o}
            类别: {Words.Categories[category]}
            科室: {Pick(Words.Departments)}
            目录: {SettingsText.ItemId(category, _topic)}
            期次: {quarter}
            对象: [职工]
            渠道: [{Words.Channels[_index % 2]}, {Words.Channels[2 + (_index % 3)]}]
            依据: {Pick(Words.Bases)}
            公示期: {"{"}起: {_day:o}, 工作日: 7{"}"}
            受理: {"{"}部门: {Pick(Words.Departments)}, 电话: 0000-8888{_random.Next(100, 1000)}, 邮箱: gongkai@hospital.example{"}"}
            摘要: {Pick(Words.Bodies)}{Pick(Words.Actions)}，{Pick(Words.Results)}。
            标签: [{Pick(Words.Items)}, {Words.Topics[_topic]}]
            ---


            """);
    }

    private void Heading(int number) => _markdown.Append($"## {Words.Headings[number]}\n\n");

    private void Prose(int sentences)
    {
        for (var i = 0; i < sentences; i++)
        {
            _markdown.Append(Sentence());
        }
        _markdown.Append("\n\n");
    }

    private string Sentence() => _random.Next(6) switch
    {
        0 => $"{Pick(Words.Reasons)}，{Pick(Words.Bodies)}在{_random.Next(1, 13)}月{Pick(Words.Actions)}，{Pick(Words.Results)}。",
        1 => $"{Pick(Words.Departments)}共登记{Pick(Words.Items)} {_random.Next(10, 900)} 项，金额 {_random.Next(1, 300)}.{_random.Next(10, 100)} 万元，{Pick(Words.Results)}；{Pick(Words.Followups)}。",
        2 => $"{Pick(Words.Bodies)}{Pick(Words.Actions)}，认为**{Pick(Words.Items)}**应当单独列账，{Pick(Words.Followups)}。",
        3 => $"{Pick(Words.Surnames)}{Pick(Words.GivenNames)}、{Pick(Words.Surnames)}{Pick(Words.GivenNames)}代表{Pick(Words.Departments)}{Pick(Words.Actions)}，{Pick(Words.Results)}。",
        4 => $"按照院工〔{_day.Year}〕{_random.Next(1, 90)}号，{Pick(Words.Bodies)}{Pick(Words.Actions)}，{Pick(Words.Followups)}。",
        _ => $"关于{Pick(Words.Items)}，{Pick(Words.Reasons)}，{Pick(Words.Departments)}{Pick(Words.Actions)}，{Pick(Words.Results)}。",
    };

    private void Table()
    {
        _markdown.Append("| 项目 | 数量 | 金额（元） | 说明 |\n|---|---:|---:|---|\n");
        for (var row = 0; row < 6; row++)
        {
            _markdown.Append($"| {Pick(Words.Items)} | {_random.Next(1, 500)} | {_random.Next(1000, 900000):N0} | {Pick(Words.Results)} |\n");
        }
        _markdown.Append('\n');
    }

    private void List()
    {
        for (var item = 0; item < 4; item++)
        {
            _markdown.Append($"- {Pick(Words.Departments)}：{Pick(Words.Followups)}\n");
        }
        _markdown.Append('\n');
    }

    private string Pick(ImmutableArray<string> words) => words[_random.Next(words.Length)];
}

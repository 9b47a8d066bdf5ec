using System.Text;
using UnionSite.Searching.Text;

namespace UnionSite.Tests.Searching;

public sealed class PinyinTests
{
    [Theory]
    [InlineData("张", "zhang", "Z")]
    [InlineData("行", "xing hang heng", "XH")]
    [InlineData("重", "zhong chong", "ZC")]
    [InlineData("长", "chang zhang", "CZ")]
    [InlineData("吕", "lv", "L")]
    [InlineData("略", "lve", "L")]
    [InlineData("〇", "ling", "L")]
    [InlineData("嗯", "en", "E")]
    [InlineData("䶮", "yan", "Y")]
    [InlineData("𬱟", "wei", "W")]
    [InlineData("地", "di", "D")]
    [InlineData("不", "bu", "B")]
    [InlineData("a", "", "")]
    [InlineData("々", "", "")]
    public void A_character_has_its_toneless_readings_the_commonest_first(string character, string readings, string initials)
    {
        Assert.Equal(readings, SyllablesOf(character));
        Assert.Equal(initials, Pinyin.InitialsOf(Rune.GetRuneAt(character, 0)).ToString());
    }

    [Theory]
    [InlineData("单", "shan")]
    [InlineData("曾", "zeng")]
    [InlineData("解", "xie")]
    [InlineData("仇", "qiu")]
    [InlineData("区", "ou")]
    [InlineData("查", "zha")]
    [InlineData("盖", "ge")]
    [InlineData("朴", "piao")]
    [InlineData("尉", "yu")]
    [InlineData("乐", "yue")]
    [InlineData("缪", "miao")]
    [InlineData("万", "mo")]
    public void A_surname_is_found_by_how_it_is_said(string surname, string reading) =>
        Assert.Contains(reading, SyllablesOf(surname).Split(' '));

    [Theory]
    [InlineData("院务", "yuanwu yw")]
    [InlineData("银行", "yinxing yinhang yinheng yx yh")]
    [InlineData("CT 机2台", "jitai jt")]
    [InlineData("女", "nv n")]
    [InlineData("2024", "")]
    [InlineData("", "")]
    public void A_term_is_typed_as_pinyin_or_initials(string term, string letters) => Assert.Equal(letters, string.Join(' ', Pinyin.LettersOf(term)));

    [Fact]
    public void Of_many_spellings_the_likeliest_four_are_kept()
    {
        Assert.Equal(["zhongqingyinxing", "zhongqingyinhang", "chongqingyinxing", "zhongqingyinheng", "zqyx", "zqyh", "cqyx", "cqyh"], Pinyin.LettersOf("重庆银行"));
        Assert.Equal(4, Pinyin.LettersOf(string.Concat(Enumerable.Repeat("行", 40))).Count(letters => letters.Contains("xing", StringComparison.Ordinal)));
    }

    [Fact]
    public void Syllables_are_in_order_and_each_has_a_code_unit_of_its_own()
    {
        Assert.Equal(Pinyin.Syllables.Order(StringComparer.Ordinal).Distinct(), Pinyin.Syllables);
        Assert.All(Pinyin.Syllables, syllable => Assert.Matches("^[a-z]{1,6}$", syllable));
        Assert.InRange(Pinyin.FirstSyllable + Pinyin.Syllables.Length, '\uE000', '\uF8FF');
    }

    [Fact]
    public void Every_character_of_GB_2312_is_known() => Assert.All(SimplifiedTests.Gb2312, character => Assert.NotEqual("", SyllablesOf(character.ToString())));

    private static string SyllablesOf(string character) =>
        string.Join(' ', Pinyin.SyllablesOf(Rune.GetRuneAt(character, 0)).ToArray().Select(unit => Pinyin.Syllables[unit - Pinyin.FirstSyllable]));
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace UnionSite.Building;

/// <summary>JSON that is for people too: Chinese stays as it is, names begin small, and what is not there is left out.</summary>
internal static class ReadableJson
{
    /// <summary>How it is written.</summary>
    /// <param name="converters">How single types are written in it.</param>
    public static JsonSerializerOptions Options(params JsonConverter[] converters)
    {
        var options = new JsonSerializerOptions
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        };
        foreach (var converter in converters)
        {
            options.Converters.Add(converter);
        }
        return options;
    }
}

using PodDsl.Core.Primitives;

namespace PodDsl.Core.Model;

/// <summary>The default names of a record's resource.</summary>
public static class DefaultNames
{
    /// <summary>The name of the container, pod, network or volume: that of the unit, plus the instance of a template.</summary>
    public static string Resource(string unitName)
    {
        var at = unitName.IndexOf('@');
        if (at < 0)
        {
            return unitName;
        }

        var instance = unitName.Substring(at + 1);
        return unitName.Substring(0, at) + "-" + (instance.Length == 0 ? Text.Specifier('i').Marked : instance);
    }

    public static string ImageTag(string unitName) => $"localhost/{Resource(unitName)}:latest";

    /// <summary>The words of a record's name: <c>HomeAssistant</c> is <c>Home Assistant</c>.</summary>
    public static string Description(string recordName) => string.Join(" ", UnitNames.WordsOf(recordName));
}

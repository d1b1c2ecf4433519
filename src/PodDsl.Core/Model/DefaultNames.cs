using PodDsl.Core.Catalogue;
using PodDsl.Core.Podman;
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

    /// <summary>The key that names what a unit makes, with the name that its record gives it by default; null if the unit makes nothing with a
    /// name of its own.</summary>
    public static (string Key, string Name)? Of(UnitKind kind, string unitName) => kind switch
    {
        UnitKind.Container => (Keys.ContainerName, Resource(unitName)),
        UnitKind.Pod => (Keys.PodName, Resource(unitName)),
        UnitKind.Network => (Keys.NetworkName, Resource(unitName)),
        UnitKind.Volume => (Keys.VolumeName, Resource(unitName)),
        UnitKind.Build => (Keys.ImageTag, ImageTag(unitName)),
        _ => null,
    };

    public static string ImageTag(string unitName) => $"localhost/{Resource(unitName)}:latest";

    /// <summary>The words of a record's name: <c>HomeAssistant</c> is <c>Home Assistant</c>.</summary>
    public static string Description(string recordName) => string.Join(" ", UnitNames.WordsOf(recordName));
}
